package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.integrity.FactContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fact that two customers are two people, whatever they share. Immutable, and remembered for ever: nobody is asked
 * about the two again, nor about whom they are merged with.
 *
 * @param one the one
 * @param other the other
 * @param kind what they are to each other
 * @param by who decided it
 * @param at when, by the server's clock
 */
public record Distinction(CustomerId one, CustomerId other, Kind kind, DecidedBy by, Instant at) {
  /** What two people are to each other. */
  public enum Kind {
    /** Nothing that the house knows of. */
    NOT_THE_SAME,
    /** They share a home, and with it a telephone or an address. */
    SAME_HOUSEHOLD
  }

  /** Refuses a customer told apart from himself. */
  public Distinction {
    if (one.equals(other)) {
      throw new IllegalArgumentException("A customer cannot be told apart from himself");
    }
  }

  /** Whether it speaks of this customer. */
  public boolean names(CustomerId customer) {
    return one.equals(customer) || other.equals(customer);
  }

  /** What the chain of hashes covers: both customers, and who decided, only through a commitment. */
  public FactContent factContent() {
    List<@Nullable String> open = new ArrayList<>(List.of(kind.name(), at.toString()));
    open.addAll(by.open());
    List<@Nullable String> personal = Arrays.asList(one.toString(), other.toString(), by.personal());
    return new FactContent("distinction", open, personal);
  }
}
