package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.fault.Warning;
import java.util.List;
import java.util.Optional;

/** What a consent entry turned out to say. Immutable. What cannot be read never loosens anything. */
public sealed interface ConsentReading {
  /** What is wrong, with pointers relative to the entry; empty when nothing is. */
  List<Warning> warnings();

  /** What is said and counts at once; empty when it permits nothing until it is repaired. */
  Optional<ConsentStatement> counting();

  /**
   * Whether the entry is to be kept aside as it was typed, to be repaired. A refusal may count in full and still hold a
   * member that nobody can read.
   */
  default boolean needsRepair() {
    return !warnings().isEmpty();
  }

  /**
   * The entry can be read.
   *
   * @param statement what was said
   * @param warnings members of a restriction that cannot be read and change nothing of what it forbids
   */
  record Readable(ConsentStatement statement, List<Warning> warnings) implements ConsentReading {
    /** Copies the warnings. */
    public Readable {
      warnings = List.copyOf(warnings);
    }

    @Override
    public Optional<ConsentStatement> counting() {
      return Optional.of(statement);
    }
  }

  /**
   * An agreement, or an information, that cannot be read or whose wording cannot be proved: permits nothing.
   *
   * @param warnings what is wrong
   */
  record UnreadableAgreement(List<Warning> warnings) implements ConsentReading {
    /** Copies the warnings. */
    public UnreadableAgreement {
      warnings = List.copyOf(warnings);
    }

    @Override
    public Optional<ConsentStatement> counting() {
      return Optional.empty();
    }
  }

  /**
   * A refusal or withdrawal that cannot be read, or an entry of which nobody can say what was decided: counts at once,
   * for everything it may mean.
   *
   * @param statement a restriction whose purpose or channel is open where it cannot be read
   * @param warnings what is wrong
   */
  record UnreadableRestriction(ConsentStatement statement, List<Warning> warnings) implements ConsentReading {
    /** Copies the warnings. */
    public UnreadableRestriction {
      warnings = List.copyOf(warnings);
    }

    @Override
    public Optional<ConsentStatement> counting() {
      return Optional.of(statement);
    }
  }
}
