package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wording shown to customers, in one version and one language. Immutable, and so is what is stored: a new wording is
 * a new version, or every proof that names it would be worth nothing.
 *
 * @param id the notice
 * @param version its version, 1 to 64 printable characters
 * @param language its language
 * @param country the country it is meant for, or null for all
 * @param text the wording
 * @param textSha256 SHA-256 of the wording in UTF-8, 64 hexadecimal digits
 * @param storedAt when it was stored
 */
public record Notice(
    NoticeId id,
    String version,
    LanguageTag language,
    @Nullable CountryCode country,
    String text,
    String textSha256,
    Instant storedAt) {
  /** Refuses an unusable version or hash. */
  public Notice {
    NoticeId.requireName(version, "A notice version");
    textSha256 = NoticeReference.requireSha256(textSha256);
  }

  /** Whether storing the other one again would change nothing. */
  public boolean sameWordingAs(Notice other) {
    return reference().equals(other.reference())
        && text.equals(other.text)
        && Objects.equals(country, other.country);
  }

  /** The reference that a decision keeps as its proof. */
  public NoticeReference reference() {
    return new NoticeReference(id, version, language, textSha256);
  }
}
