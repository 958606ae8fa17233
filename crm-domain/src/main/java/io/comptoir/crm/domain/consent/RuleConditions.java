package io.comptoir.crm.domain.consent;

import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a country rule. Immutable.
 *
 * @param flags the conditions that are there or not
 * @param relation for how long after a sale a relation is taken for an agreement, or null when it never is
 * @param minimumAge the age from which a person can agree alone, or null when the rule sets none
 * @param expiry how long an agreement holds, or null when for ever
 * @param proof how long the proof must be kept after the last use, or null; told, not judged here
 */
public record RuleConditions(
    Set<Flag> flags,
    @Nullable Period relation,
    @Nullable Integer minimumAge,
    @Nullable Period expiry,
    @Nullable Period proof) {
  /** No condition at all. */
  public static final RuleConditions NONE = new RuleConditions(Set.of(), null, null, null, null);

  /** Copies the flags. */
  public RuleConditions {
    flags = Set.copyOf(flags);
  }

  /** Whether this condition is set. */
  public boolean has(Flag flag) {
    return flags.contains(flag);
  }

  /** A condition that is there or not. */
  public enum Flag {
    /** An agreement counts once its contact point is verified, or confirmed from the person's own device. */
    DOUBLE_OPT_IN,
    /** Who bought, was informed for the channel and did not object is taken for agreeing. */
    SOFT_AFTER_SALE,
    /** A spoken agreement is not enough. */
    WRITTEN,
    /** A public register must be asked first; none is connected, so this is never met without an agreement. */
    REGISTER_SCREENED
  }
}
