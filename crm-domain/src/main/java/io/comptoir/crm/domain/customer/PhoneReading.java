package io.comptoir.crm.domain.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What could be read in the place where a telephone number was typed. Immutable.
 *
 * @param number the number
 * @param repair what had to be put right in it; null when it was right as typed
 */
public record PhoneReading(PhoneNumber number, @Nullable PhoneRepair repair) {
  /** What had to be put right; empty when it was right as typed. */
  public Optional<PhoneRepair> repaired() {
    return Optional.ofNullable(repair);
  }
}
