package io.comptoir.crm.domain.customer;

import org.jspecify.annotations.Nullable;

/**
 * What could be read in the place where an e-mail address was typed. Immutable.
 *
 * @param address the address in lower case, equal for everyone who shares the mailbox; null when it is unusable
 * @param suggestion the address that was probably meant; null when nothing looks mistyped
 */
public record EmailReading(@Nullable String address, @Nullable String suggestion) {
  /** Nothing usable, and nothing to suggest. */
  public static final EmailReading UNUSABLE = new EmailReading(null, null);
}
