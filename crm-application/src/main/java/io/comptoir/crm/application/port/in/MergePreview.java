package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.consent.ConsentScope;
import io.comptoir.crm.domain.consent.ConsentState;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Profile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a merge would come to. Immutable.
 *
 * @param outcome the golden profile of all of them
 * @param moves what each of the retired would bring
 * @param conflicts the fields of which they say different things
 * @param consents what all of them decided, and what it comes to
 * @param distinctions which of them someone told apart before
 */
public record MergePreview(
    Profile outcome,
    List<Move> moves,
    List<Conflict> conflicts,
    List<Scope> consents,
    List<Distinction> distinctions) {
  /** How many records are counted at most. */
  public static final int MOST_RECORDS = 10_000;

  /** Copies the lists. */
  public MergePreview {
    moves = List.copyOf(moves);
    conflicts = List.copyOf(conflicts);
    consents = List.copyOf(consents);
    distinctions = List.copyOf(distinctions);
  }

  /**
   * What one customer brings.
   *
   * @param customer the customer
   * @param records how many records, counted up to {@link #MOST_RECORDS}
   * @param purchases how many purchases
   * @param decisions how many consent decisions
   */
  public record Move(Customer customer, int records, long purchases, int decisions) {}

  /**
   * A field of which they say different things.
   *
   * @param field the field
   * @param values what they say, the one that would count first
   */
  public record Conflict(FieldName field, List<Value> values) {
    /** Copies the list. */
    public Conflict {
      values = List.copyOf(values);
    }
  }

  /**
   * What one customer says of a field.
   *
   * @param customer the customer
   * @param golden its value, with where it comes from
   * @param record the record behind it, or null when it is not on file
   */
  public record Value(CustomerId customer, GoldenValue golden, @Nullable CustomerRecord record) {}

  /**
   * A purpose and a channel that anything was said about.
   *
   * @param scope the purpose and the channel
   * @param before how each of them stands to it, for those who said anything
   * @param after how all of them would
   * @param lost whether one of them may be written to by an agreement, and all of them could not
   */
  public record Scope(
      ConsentScope scope, Map<CustomerId, ConsentState> before, ConsentState after, boolean lost) {
    /** Copies the map. */
    public Scope {
      before = Map.copyOf(before);
    }

    /** Whether somebody's agreement would hold no longer. */
    public boolean isTightened() {
      return lost
          || !(after instanceof ConsentState.Granted)
              && before.values().stream().anyMatch(state -> state instanceof ConsentState.Granted);
    }
  }
}
