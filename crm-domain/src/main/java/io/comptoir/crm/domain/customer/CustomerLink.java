package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.integrity.FactContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fact that two customers are one person, or are no longer held to be. Immutable: merging adds a link that joins,
 * undoing adds one that parts; neither rewrites a record, a purchase or a decision.
 *
 * @param retired the customer whose id is retired
 * @param survivor the customer that answers for it
 * @param joined true when they are merged, false when the merge is undone
 * @param reason why
 * @param at when it was decided, by the server's clock
 * @param decision who decided it and what was chosen; null when a capture told it
 */
public record CustomerLink(
    CustomerId retired,
    CustomerId survivor,
    boolean joined,
    LinkReason reason,
    Instant at,
    @Nullable Decision decision) {
  /**
   * What someone in the house decided.
   *
   * @param by who
   * @param choices the record that holds the values chosen by hand, which count as long as the two are joined; or null
   */
  public record Decision(DecidedBy by, @Nullable RecordId choices) {}

  /** Refuses a customer merged with himself. */
  public CustomerLink {
    if (retired.equals(survivor)) {
      throw new IllegalArgumentException("A customer cannot be merged with himself");
    }
  }

  /** A link that nobody in particular decided. */
  public CustomerLink(CustomerId retired, CustomerId survivor, boolean joined, LinkReason reason, Instant at) {
    this(retired, survivor, joined, reason, at, null);
  }

  /** The record with the values chosen by hand, or null. */
  public @Nullable RecordId choices() {
    return decision == null ? null : decision.choices();
  }

  /** What the chain of hashes covers: both customers, and who decided, only through a commitment. */
  public FactContent factContent() {
    List<@Nullable String> open = new ArrayList<>(List.of(Boolean.toString(joined), reason.name(), at.toString()));
    List<@Nullable String> personal = new ArrayList<>(List.of(retired.toString(), survivor.toString()));
    if (decision != null) {
      open.addAll(decision.by().open());
      open.addAll(Arrays.asList(choices() == null ? null : choices().toString()));
      personal.addAll(Arrays.asList(decision.by().personal()));
    }
    return new FactContent("customer_link", open, personal);
  }
}
