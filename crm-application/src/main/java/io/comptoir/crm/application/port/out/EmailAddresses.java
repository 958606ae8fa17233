package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.customer.EmailReading;

/**
 * Reads e-mail addresses and notices the usual slips of the finger.
 *
 * <p>Thread-safe and deterministic: the same text gives the same answer for as long as {@link Normalizer#id()} is the
 * same. Never throws, whatever the text. Asks nothing of the network.
 */
public interface EmailAddresses {
  /** A text longer than this is no e-mail address (RFC 5321, path length). */
  int LONGEST_ADDRESS = 254;

  /**
   * Reads one address; blanks around it are passed over.
   *
   * <ul>
   *   <li>A right address comes back in lower case, local part and domain, compatibility characters (full-width
   *       letters) resolved. Dots and {@code +tag} of the local part are kept: only the mailbox's house knows what they
   *       mean.
   *   <li>An address whose domain is nearly a well-known one ({@code gmail.con}, {@code hotmial.com}) is kept and comes
   *       with the suggestion. A well-known domain itself never brings a suggestion.
   *   <li>An address without a top-level domain, with a quoted or escaped local part, with a bare IP address, with
   *       blanks inside, with more or less than one at-sign or longer than {@value #LONGEST_ADDRESS} characters is
   *       unusable; where what was meant is plain ({@code camille@gmail}) there is a suggestion.
   * </ul>
   *
   * <p>The address that an answer holds, read again, gives the same answer; a suggestion, read, is a right address
   * without a suggestion.
   *
   * @param typed what was typed
   */
  EmailReading read(String typed);
}
