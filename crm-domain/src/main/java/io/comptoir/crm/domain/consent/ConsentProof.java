package io.comptoir.crm.domain.consent;

import org.jspecify.annotations.Nullable;

/**
 * How it was said and what was shown. Immutable.
 *
 * @param manner in which way, or null when the till does not tell
 * @param notice which wording was shown, or null when none
 */
public record ConsentProof(@Nullable Manner manner, @Nullable NoticeReference notice) {
  /** Nothing is known. */
  public static final ConsentProof NONE = new ConsentProof(null, null);
}
