package io.comptoir.crm.domain.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may be contacted, and why. Immutable.
 *
 * @param allowed the answer
 * @param rule the id of the country rule that was applied, or {@link #NO_RULE}
 * @param reason why
 * @param evidence the decision that proves it, or null when none does
 * @param at the moment it is about
 */
public record Permission(
    boolean allowed, String rule, PermissionReason reason, @Nullable DecisionId evidence, Instant at) {
  /** Said when no rule applies. */
  public static final String NO_RULE = "none";

  /** Refuses an answer that its reason contradicts. */
  public Permission {
    if (allowed != reason.allows()) {
      throw new IllegalArgumentException("the reason " + reason + " contradicts the answer");
    }
  }
}
