package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.consent.PermissionRule.Reach;
import io.comptoir.crm.domain.consent.RuleConditions.Flag;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the lines in which country rules are kept. */
final class RuleLines {
  private static final String ALL = "*";
  private static final int COLUMNS = 8;

  private RuleLines() {}

  static PermissionRules parse(List<String> lines) {
    List<PermissionRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int number = 2; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!line.isBlank() && !line.startsWith("#")) {
        PermissionRule rule = rule(line, number);
        require(ids.add(rule.id()), number, "the id is used twice");
        rules.add(rule);
      }
    }
    return new PermissionRules(rules);
  }

  private static PermissionRule rule(String line, int number) {
    String[] columns = line.split(",", COLUMNS + 1);
    require(columns.length >= COLUMNS, number, "columns are missing");
    try {
      return rule(columns);
    } catch (InvalidValueException | DateTimeException | IllegalArgumentException e) {
      throw unreadable(number, e.getMessage());
    }
  }

  private static PermissionRule rule(String[] columns) {
    Reach reach =
        new Reach(
            columns[1].strip().equals(ALL) ? Set.of() : all(columns[1], CountryCode::parse),
            words(columns[2], Channel.values(), Channel::parse),
            words(columns[3], Purpose.values(), Purpose::parse));
    Regime regime = known(columns[4].strip(), Regime::parse);
    return new PermissionRule(
        columns[0].strip(), reach, regime, conditions(columns[5]), moment(columns[6]), moment(columns[7]));
  }

  private static <T> Set<T> words(String column, T[] all, Function<String, Optional<T>> parse) {
    return column.strip().equals(ALL) ? Set.of(all) : all(column, word -> known(word, parse));
  }

  private static <T> Set<T> all(String column, Function<String, T> parse) {
    Set<T> read = new LinkedHashSet<>();
    for (String word : column.strip().split("\\s+")) {
      read.add(parse.apply(word));
    }
    return read;
  }

  private static RuleConditions conditions(String column) {
    Set<Flag> flags = new HashSet<>();
    Map<String, String> values = new HashMap<>();
    for (String word : column.isBlank() ? new String[0] : column.strip().split("\\s+")) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        flags.add(Flag.valueOf(word.toUpperCase(Locale.ROOT)));
      } else {
        values.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return conditions(flags, values);
  }

  private static RuleConditions conditions(Set<Flag> flags, Map<String, String> values) {
    Period relation = period(values.remove("relation"));
    Period expiry = period(values.remove("expiry"));
    Period proof = period(values.remove("proof"));
    String age = values.remove("age");
    if (!values.isEmpty()) {
      throw new IllegalArgumentException("unknown conditions " + values.keySet());
    }
    return new RuleConditions(flags, relation, age == null ? null : Integer.valueOf(age), expiry, proof);
  }

  private static @Nullable Period period(@Nullable String text) {
    return text == null ? null : Period.parse(text);
  }

  private static @Nullable Instant moment(String column) {
    return column.isBlank() ? null : OffsetDateTime.parse(column.strip()).toInstant();
  }

  private static <T> T known(String word, Function<String, Optional<T>> parse) {
    return parse.apply(word).orElseThrow(() -> new IllegalArgumentException("unknown word " + word));
  }

  private static void require(boolean holds, int number, String detail) {
    if (!holds) {
      throw unreadable(number, detail);
    }
  }

  private static InvalidValueException unreadable(int number, @Nullable String detail) {
    return new InvalidValueException(FaultCode.UNKNOWN_VALUE, "Permission rules, line " + number + ": " + detail);
  }
}
