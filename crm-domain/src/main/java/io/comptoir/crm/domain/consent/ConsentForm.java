package io.comptoir.crm.domain.consent;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One consent entry as a till typed it, before anyone judged it. Immutable. Absent members are null.
 *
 * @param purpose the word typed for the purpose
 * @param channel the word typed for the channel
 * @param decision the word typed for the decision
 * @param manner the word typed for the manner
 * @param notice the notice that was shown
 * @param contact the contact point it was said for, when the entry names one
 * @param expiresAt until when it holds
 * @param raw the text of the whole entry, kept aside when it cannot be read
 * @param unreadable JSON Pointers of members that came in a shape no text can hold ({@code /expires_at}); their member
 *     here is null, the reader does not take them for absent, and does not warn of them again
 */
public record ConsentForm(
    @Nullable String purpose,
    @Nullable String channel,
    @Nullable String decision,
    @Nullable String manner,
    @Nullable NoticeForm notice,
    @Nullable ContactForm contact,
    @Nullable String expiresAt,
    @Nullable String raw,
    Set<String> unreadable) {
  /** Copies the pointers. */
  public ConsentForm {
    // Always in the same order, also in the next program: its text tells whether the same capture was sent again.
    unreadable = Collections.unmodifiableSet(new TreeSet<>(Set.copyOf(unreadable)));
  }

  /** An entry of which nothing but its text is known: it restricts everything, as its decision cannot be read. */
  public static ConsentForm unreadable(String raw) {
    return new ConsentForm(null, null, null, null, null, null, null, raw, Set.of(""));
  }

  boolean lost(String pointer) {
    return unreadable.stream().anyMatch(lost -> pointer.equals(lost) || pointer.startsWith(lost + "/"));
  }

  boolean lostBelow(String pointer) {
    return unreadable.stream().anyMatch(lost -> lost.startsWith(pointer + "/")) || lost(pointer);
  }

  /**
   * The notice of an entry as typed. Immutable.
   *
   * @param id the notice
   * @param version its version
   * @param language its language
   * @param textSha256 hash of the text that was shown
   */
  public record NoticeForm(
      @Nullable String id, @Nullable String version, @Nullable String language, @Nullable String textSha256) {}

  /**
   * The contact point of an entry as typed. Immutable.
   *
   * @param type {@code email}, {@code phone} or {@code post}
   * @param value the contact point in any writing; null means the one of that type in the capture
   */
  public record ContactForm(@Nullable String type, @Nullable String value) {}
}
