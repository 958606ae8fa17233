package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.locale.CountryCode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What some countries ask for on some channels for some purposes, while it is in force. Immutable.
 *
 * @param id names the rule in answers
 * @param reach for whom and what it is
 * @param regime what it asks for
 * @param conditions under which conditions
 * @param validFrom the first moment it is in force, or null when it always was
 * @param validTo the first moment it is no longer in force, or null when no end is known
 */
public record PermissionRule(
    String id,
    Reach reach,
    Regime regime,
    RuleConditions conditions,
    @Nullable Instant validFrom,
    @Nullable Instant validTo) {
  /** Whether it is in force at that moment. */
  public boolean inForce(Instant at) {
    return (validFrom == null || !at.isBefore(validFrom)) && (validTo == null || at.isBefore(validTo));
  }

  /**
   * For whom and what a rule is. Immutable.
   *
   * @param countries the countries; empty for every country, also an unknown one, that has no rule of its own
   * @param channels the channels
   * @param purposes the purposes
   */
  public record Reach(Set<CountryCode> countries, Set<Channel> channels, Set<Purpose> purposes) {
    /** Copies the sets. */
    public Reach {
      countries = Set.copyOf(countries);
      channels = Set.copyOf(channels);
      purposes = Set.copyOf(purposes);
    }

    /** Whether it is for every country that has no rule of its own. */
    public boolean everywhere() {
      return countries.isEmpty();
    }

    /** Whether it speaks of this purpose and channel in this country. */
    public boolean covers(Optional<CountryCode> country, Purpose purpose, Channel channel) {
      return channels.contains(channel)
          && purposes.contains(purpose)
          && (everywhere() || country.filter(countries::contains).isPresent());
    }
  }
}
