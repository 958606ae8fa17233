package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.locale.CountryCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The country rules a house works with: data that its counsel checks and changes. Immutable. A rule that names the
 * country comes before one for everywhere, then the one in force since later, then the stricter one.
 *
 * @param rules the rules; their order changes nothing
 */
public record PermissionRules(List<PermissionRule> rules) {
  private static final Comparator<PermissionRule> NEAREST_FIRST =
      Comparator.comparing((PermissionRule rule) -> rule.reach().everywhere())
          .thenComparing(
              PermissionRule::validFrom, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()).reversed())
          .thenComparing(PermissionRule::regime)
          .thenComparing(PermissionRule::id);

  /** Brings the rules into the order in which they are tried. */
  public PermissionRules {
    rules = rules.stream().sorted(NEAREST_FIRST).toList();
  }

  /**
   * Reads rules from lines of comma-separated columns: id, countries, channels, purposes, regime, conditions, valid
   * from, valid to, note. The first line is the heading; blank lines and those that start with {@code #} are passed
   * over. Several words in a column are separated by blanks, and {@code *} means all.
   *
   * @throws io.comptoir.crm.domain.fault.InvalidValueException naming the line that cannot be read
   */
  public static PermissionRules parse(List<String> lines) {
    return RuleLines.parse(lines);
  }

  /** The rule for this question and country, if there is one. */
  public Optional<PermissionRule> applicable(Optional<CountryCode> country, PermissionQuestion question) {
    return rules.stream()
        .filter(rule -> rule.inForce(question.at()))
        .filter(rule -> rule.reach().covers(country, question.purpose(), question.channel()))
        .findFirst();
  }
}
