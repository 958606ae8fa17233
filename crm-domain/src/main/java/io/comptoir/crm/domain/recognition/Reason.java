package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.regex.Pattern;

/**
 * One reason to hold two customers for one person, or for two. Immutable; holds no value of either.
 *
 * @param field what was compared, such as {@code phone} or {@code given_name}
 * @param agreement how far it agrees, such as {@code exact}, {@code close} or {@code differs}
 */
public record Reason(String field, String agreement) {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z_]{0,39}");

  /** Refuses what is no word: lower case and underscores. */
  public Reason {
    if (!WORD.matcher(field).matches() || !WORD.matcher(agreement).matches()) {
      throw new InvalidValueException(FaultCode.UNKNOWN_VALUE, "A reason is two words in lower case");
    }
  }
}
