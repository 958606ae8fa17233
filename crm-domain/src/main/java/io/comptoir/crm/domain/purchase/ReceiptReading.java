package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a typed receipt came to. Immutable. */
public sealed interface ReceiptReading {
  /** Everything found wrong, with pointers into the purchase; a strict call refuses unless it is empty. */
  List<Warning> warnings();

  /** Whether the text of the purchase is to be kept, because something of it is not in the receipt. */
  default boolean keepsRaw() {
    return warnings().stream().anyMatch(Warning::kept);
  }

  /**
   * The receipt adds up.
   *
   * @param receipt what it says
   * @param warnings values of no weight for the sums that could not be taken over
   */
  record Readable(Receipt receipt, List<Warning> warnings) implements ReceiptReading {
    /** Copies the list. */
    public Readable {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The receipt cannot be read or does not add up: it is kept as it came and counts nowhere until repaired.
   *
   * @param identity whose place it takes, or null when that cannot be read either
   * @param problems everything found wrong, at least one of which prevents reading
   */
  record NeedsRepair(@Nullable ReceiptIdentity identity, List<Warning> problems) implements ReceiptReading {
    /** Copies the list. */
    public NeedsRepair {
      problems = List.copyOf(problems);
    }

    @Override
    public List<Warning> warnings() {
      return problems;
    }
  }
}
