package io.comptoir.crm.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.domain.consent.RuleConditions.Flag;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionRulesTest {
  private static final String HEADING = "id,countries,channels,purposes,regime,conditions,valid_from,valid_to,note";
  private static final Instant CHANGE = Instant.parse("2026-08-10T22:00:00Z");

  private static PermissionRules parse(String... lines) {
    List<String> all = new ArrayList<>(List.of(HEADING));
    all.addAll(List.of(lines));
    return PermissionRules.parse(all);
  }

  private static Optional<String> ruleFor(PermissionRules rules, String country, Instant at) {
    return rules
        .applicable(
            Optional.of(new CountryCode(country)), new PermissionQuestion(Purpose.MARKETING, Channel.PHONE, at))
        .map(PermissionRule::id);
  }

  @Test
  void parseShouldReadEveryColumnWhenAllAreFilled() {
    PermissionRules rules =
        parse(
            "a,FR de,phone sms,marketing,opt_in,double_opt_in relation=P2Y age=15 expiry=P3Y proof=P5Y,"
                + "2026-08-11T00:00:00+02:00,2030-01-01T00:00:00Z,a note, with a comma");
    PermissionRule rule = rules.rules().get(0);
    assertThat(rule.id()).isEqualTo("a");
    assertThat(rule.reach().countries()).containsExactlyInAnyOrder(new CountryCode("FR"), new CountryCode("DE"));
    assertThat(rule.reach().channels()).containsExactlyInAnyOrder(Channel.PHONE, Channel.SMS);
    assertThat(rule.reach().purposes()).containsExactly(Purpose.MARKETING);
    assertThat(rule.regime()).isEqualTo(Regime.OPT_IN);
    assertThat(rule.conditions().has(Flag.DOUBLE_OPT_IN)).isTrue();
    assertThat(rule.conditions().relation()).isEqualTo(Period.ofYears(2));
    assertThat(rule.conditions().minimumAge()).isEqualTo(15);
    assertThat(rule.conditions().expiry()).isEqualTo(Period.ofYears(3));
    assertThat(rule.conditions().proof()).isEqualTo(Period.ofYears(5));
    assertThat(rule.validFrom()).isEqualTo(CHANGE);
    assertThat(rule.validTo()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
  }

  @Test
  void parseShouldPassOverBlankLinesAndRemarksWhenThereAreSome() {
    assertThat(parse("", "# a remark", "a,*,*,*,denied,,,").rules()).hasSize(1);
    assertThat(PermissionRules.parse(List.of()).rules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,FR,phone,marketing,opt_in,,",
        "a,XX,phone,marketing,opt_in,,,",
        "a,FR,fax,marketing,opt_in,,,",
        "a,FR,phone,spam,opt_in,,,",
        "a,FR,phone,marketing,perhaps,,,",
        "a,FR,phone,marketing,opt_in,sometimes,,",
        "a,FR,phone,marketing,opt_in,moon=full,,",
        "a,FR,phone,marketing,opt_in,age=old,,",
        "a,FR,phone,marketing,opt_in,relation=2Y,,",
        "a,FR,phone,marketing,opt_in,,2026-08-11,",
        "b,FR,phone,marketing,opt_in,,,"
      })
  void parseShouldNameTheLineWhenItIsUnreadable(String line) {
    assertThatThrownBy(() -> parse("b,*,*,*,denied,,,", line))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void applicableShouldChangeWhenTheLawDoes() {
    PermissionRules rules =
        parse(
            "old,FR,phone,marketing,opt_out,register_screened,,2026-08-11T00:00:00+02:00",
            "new,FR,phone,marketing,opt_in,,2026-08-11T00:00:00+02:00,");
    assertThat(ruleFor(rules, "FR", CHANGE.minusMillis(1))).contains("old");
    assertThat(ruleFor(rules, "FR", CHANGE)).contains("new");
    assertThat(ruleFor(rules, "DE", CHANGE)).isEmpty();
  }

  @Test
  void applicableShouldPreferTheNamedCountryWhenARuleForEverywhereCoversItToo() {
    PermissionRules rules = parse("all,*,*,*,denied,,2020-01-01T00:00:00Z,", "fr,FR,*,*,opt_out,,,");
    assertThat(ruleFor(rules, "FR", CHANGE)).contains("fr");
    assertThat(ruleFor(rules, "BR", CHANGE)).contains("all");
    assertThat(
            rules.applicable(Optional.empty(), new PermissionQuestion(Purpose.SERVICE, Channel.POST, CHANGE)))
        .map(PermissionRule::id)
        .contains("all");
  }

  @Test
  void applicableShouldPreferTheLaterThenTheStricterWhenSeveralCoverTheCountry() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "loose,FR,*,*,opt_out,,2026-01-01T00:00:00Z,",
                "strict,FR,*,*,opt_in,,2026-01-01T00:00:00Z,",
                "oldest,FR,*,*,denied,,,"));
    for (int turn = 0; turn < lines.size(); turn++) {
      Collections.rotate(lines, 1);
      assertThat(ruleFor(parse(lines.toArray(String[]::new)), "FR", CHANGE)).as("%s", lines).contains("strict");
    }
  }
}
