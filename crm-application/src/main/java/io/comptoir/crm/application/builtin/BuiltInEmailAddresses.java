package io.comptoir.crm.application.builtin;

import io.comptoir.crm.application.port.out.EmailAddresses;
import io.comptoir.crm.domain.customer.EmailReading;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads e-mail addresses by a syntax that can be replaced. Immutable; thread-safe when the syntax is. */
public final class BuiltInEmailAddresses implements EmailAddresses {
  // Longer texts are not even cleaned: normalising grows a text, never shrinks it by this much.
  private static final int LONGEST_TEXT = 4 * LONGEST_ADDRESS;

  private final Predicate<String> syntax;

  /** Reads by {@link EmailSyntax}. */
  public BuiltInEmailAddresses() {
    this(EmailSyntax::isRight);
  }

  /**
   * Reads by another syntax.
   *
   * @param syntax whether a text in lower case is a right address
   */
  public BuiltInEmailAddresses(Predicate<String> syntax) {
    this.syntax = syntax;
  }

  @Override
  public EmailReading read(String typed) {
    if (typed.length() > LONGEST_TEXT) {
      return EmailReading.UNUSABLE;
    }
    String text = clean(typed);
    return isRight(text)
        ? new EmailReading(text, withMeantDomain(text).orElse(null))
        : new EmailReading(null, mended(text).orElse(null));
  }

  private static String clean(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    return Normalizer.normalize(plain.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
  }

  private boolean isRight(String address) {
    return address.length() <= LONGEST_ADDRESS && syntax.test(address);
  }

  private Optional<String> withMeantDomain(String address) {
    int at = address.lastIndexOf('@');
    return MistypedDomains.meant(address.substring(at + 1))
        .map(domain -> address.substring(0, at + 1) + domain)
        .filter(this::isRight);
  }

  private Optional<String> mended(String text) {
    return Optional.of(AddressSlips.mend(text))
        .map(mended -> withMeantDomain(mended).orElse(mended))
        .filter(this::isRight);
  }
}
