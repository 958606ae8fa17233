package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.LanguageTag;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which wording was shown. Immutable.
 *
 * @param id the notice
 * @param version its version, 1 to 64 printable characters
 * @param language the language it was shown in
 * @param textSha256 SHA-256 of the text that was shown, 64 hexadecimal digits kept in lower case; null when the client
 *     does not tell, and then it is not compared
 */
public record NoticeReference(NoticeId id, String version, LanguageTag language, @Nullable String textSha256) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Refuses an unusable version or hash. */
  public NoticeReference {
    NoticeId.requireName(version, "A notice version");
    textSha256 = textSha256 == null ? null : requireSha256(textSha256);
  }

  static String requireSha256(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!SHA256.matcher(lower).matches()) {
      throw new InvalidValueException(FaultCode.NOTICE_HASH_MISMATCH, "A SHA-256 is 64 hexadecimal digits");
    }
    return lower;
  }

  /** Whether it speaks of this stored notice, whatever the hashes say. */
  public boolean names(Notice notice) {
    return id.equals(notice.id()) && version.equals(notice.version()) && language.equals(notice.language());
  }

  /** Whether the text that was shown is the stored one, as far as the client tells. */
  public boolean sameTextAs(Notice notice) {
    return textSha256 == null || textSha256.equals(notice.textSha256());
  }
}
