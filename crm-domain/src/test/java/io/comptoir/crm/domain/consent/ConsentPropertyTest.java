package io.comptoir.crm.domain.consent;

import static io.comptoir.crm.domain.consent.ConsentFixture.MAIL;
import static io.comptoir.crm.domain.consent.ConsentFixture.MARTIN;
import static io.comptoir.crm.domain.consent.ConsentFixture.NOON;
import static io.comptoir.crm.domain.consent.ConsentFixture.OTHER_MAIL;
import static io.comptoir.crm.domain.consent.ConsentFixture.TWIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.consent.ConsentFixture.Said;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.operation.ReportedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every history of decisions; each failure names its seed and its round. */
class ConsentPropertyTest {
  private static final int ROUNDS = 2_000;
  private static final Instant LINKED = NOON.plusSeconds(20 * 60);
  private static final PermissionRules RULES =
      PermissionRules.parse(
          List.of(
              "id,countries,channels,purposes,regime,conditions,valid_from,valid_to,note",
              "soft,FR,*,*,opt_in,soft_after_sale,,",
              "double,DE,*,*,opt_in,double_opt_in,,",
              "written,CN,*,*,opt_in,written,,",
              "free,US,*,*,opt_out,,,"));
  private static final List<String> COUNTRIES = List.of("FR", "DE", "CN", "US");
  private static final List<Duration> CLOCK_ERRORS =
      List.of(
          Duration.ZERO, Duration.ofSeconds(-110), Duration.ofSeconds(119), Duration.ofMinutes(-3),
          Duration.ofHours(5), Duration.ofHours(-30), Duration.ofDays(400));

  /** One decision as it happened, before clocks and networks touched it. */
  private record Happened(int id, DecisionKind kind, Instant at, Duration clockError, Manner manner, boolean other,
      CustomerId customer, @Nullable Instant until, boolean open) {
    ConsentDecision received(Duration delay) {
      Instant sent = at.plusSeconds(1).plus(delay);
      ReportedTime reported = new ReportedTime(at.plus(clockError), sent.plus(clockError), sent);
      Said said =
          new Said(id, kind).in(manner).by(customer).forContact(other ? OTHER_MAIL : MAIL)
              .counting(reported.effective());
      Said scoped = open ? said.about(null, Channel.EMAIL) : said;
      return (until == null ? scoped : scoped.until(until)).decision();
    }
  }

  private static Happened happened(Random random, int id) {
    DecisionKind kind = DecisionKind.values()[random.nextInt(DecisionKind.values().length)];
    Instant at = NOON.plusSeconds(random.nextInt(40 * 60));
    Instant until = random.nextInt(4) == 0 ? NOON.plusSeconds(random.nextInt(7 * 86400)) : null;
    return new Happened(
        id,
        kind,
        at,
        CLOCK_ERRORS.get(random.nextInt(CLOCK_ERRORS.size())),
        Manner.values()[random.nextInt(Manner.values().length)],
        random.nextInt(4) == 0,
        random.nextBoolean() ? MARTIN : TWIN,
        until,
        kind.restricts() && random.nextInt(5) == 0);
  }

  private static List<Happened> history(Random random) {
    return IntStream.range(0, 1 + random.nextInt(5)).mapToObj(id -> happened(random, id)).toList();
  }

  private static List<ConsentDecision> prompt(List<Happened> history) {
    return history.stream().map(one -> one.received(Duration.ZERO)).toList();
  }

  // A clock within the tolerance is not corrected: nearer to each other, or to the merge, than that tells no order.
  private static boolean apart(List<ConsentDecision> decisions) {
    List<Instant> moments =
        Stream.concat(Stream.of(LINKED), decisions.stream().map(ConsentDecision::countsFrom)).sorted().toList();
    return IntStream.range(1, moments.size())
        .allMatch(i -> Duration.between(moments.get(i - 1), moments.get(i)).compareTo(ReportedTime.TOLERANCE) > 0);
  }

  private static Permission ask(ConsentLedger ledger, String country, boolean verified, Instant at) {
    PermissionContext context =
        new PermissionContext(
            new CountryCode(country), null, List.of(new ReachableContact(MAIL, verified, false)), NOON, null, false);
    return PermissionPolicy.permission(
        ledger, List.of(), context, RULES, new PermissionQuestion(Purpose.MARKETING, Channel.EMAIL, at));
  }

  private static ConsentLedger ledger(List<ConsentDecision> decisions) {
    return new ConsentLedger(decisions, Map.of(TWIN, LINKED), Set.of());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20_261_121, 77_003})
  void stateShouldBeTheSameWhenTheOrderOfDecisionsDiffersOrSomeComeTwice(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<ConsentDecision> decisions = prompt(history(random));
      List<ConsentDecision> shuffled = new ArrayList<>(decisions);
      shuffled.add(decisions.get(random.nextInt(decisions.size())));
      Collections.shuffle(shuffled, random);
      Instant at = NOON.plusSeconds(random.nextInt(7 * 86400));
      assertThat(ledger(shuffled)).as("seed %d round %d", seed, round).isEqualTo(ledger(decisions));
      assertThat(ask(ledger(shuffled), "DE", false, at))
          .as("seed %d round %d", seed, round)
          .isEqualTo(ask(ledger(decisions), "DE", false, at));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {2, 20_261_122, 77_004})
  void permissionShouldNeverLoosenWhenDecisionsAreDelayed(long seed) {
    Random random = new Random(seed);
    int judged = 0;
    int allowed = 0;
    for (int round = 0; round < 5 * ROUNDS; round++) {
      List<Happened> history = history(random);
      List<ConsentDecision> prompt = prompt(history);
      List<ConsentDecision> delayed =
          history.stream().map(one -> one.received(Duration.ofSeconds(random.nextInt(3 * 86400)))).toList();
      if (apart(prompt)) {
        judged++;
        String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        boolean verified = random.nextBoolean();
        Instant at = NOON.plusSeconds(random.nextInt(7 * 86400));
        Permission late = ask(ledger(delayed), country, verified, at);
        allowed += late.allowed() ? 1 : 0;
        assertThat(late.allowed() && !ask(ledger(prompt), country, verified, at).allowed())
            .as("seed %d round %d: %s at %s became %s", seed, round, history, at, late)
            .isFalse();
      }
    }
    assertThat(judged).as("seed %d: histories far enough apart", seed).isGreaterThan(ROUNDS);
    assertThat(allowed).as("seed %d: permissions given", seed).isGreaterThan(ROUNDS / 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 20_261_123, 77_005})
  void stateShouldStayRestrictedWhenCustomersAreMerged(long seed) {
    Random random = new Random(seed);
    Instant merged = NOON.plus(Duration.ofDays(1));
    Instant at = merged.plus(Duration.ofDays(1));
    int restricted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<ConsentDecision> all = prompt(history(random));
      ConsentState together =
          new ConsentLedger(all, Map.of(TWIN, merged), Set.of()).state(Purpose.MARKETING, Channel.EMAIL, at);
      if (restricted(all, MARTIN, at) || restricted(all, TWIN, at)) {
        restricted++;
        assertThat(isRestriction(together)).as("seed %d round %d: %s", seed, round, all).isTrue();
      }
    }
    assertThat(restricted).as("seed %d: restricted before the merge", seed).isGreaterThan(ROUNDS / 10);
  }

  private static boolean restricted(List<ConsentDecision> all, CustomerId customer, Instant at) {
    List<ConsentDecision> own = all.stream().filter(one -> one.customer().equals(customer)).toList();
    return isRestriction(ConsentLedger.of(own).state(Purpose.MARKETING, Channel.EMAIL, at));
  }

  private static boolean isRestriction(ConsentState state) {
    return state instanceof ConsentState.Refused || state instanceof ConsentState.Withdrawn;
  }
}
