package io.comptoir.crm.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.PlayedDay.Reception;
import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentLedger;
import io.comptoir.crm.domain.consent.ConsentState;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.ReportedTime;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseFlag;
import io.comptoir.crm.domain.purchase.PurchaseHistory;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A day told in any order, late and more than once, leaves what commutes as it was; every failure names its seed.
 *
 * <p>Compared is exactly what is promised: the facts, the folds over equal links, that records which share a contact point
 * stay known to each other, and that no permission is looser than after the day told promptly. Links are decisions in order of
 * reception and may differ for those who show no card, and so may to whom their receipts belong.
 */
class DayInAnyOrderTest {
  private static final int SEEDS = 40;
  private static final Map<Long, Two> PLAYED = new HashMap<>();

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("days", SEEDS));
  }

  /** The same day: as it happened, and as the house heard of it. */
  private record Two(long seed, RandomDay day, List<Told> told, PlayedDay prompt, PlayedDay late, ChainWatch chain) {
    static Two of(long seed) {
      return PLAYED.computeIfAbsent(seed, Two::play);
    }

    private static Two play(long seed) {
      RandomDay day = new RandomDay(seed);
      List<Told> before = day.before();
      PlayedDay prompt = new PlayedDay().inOrder(before);
      day.regulars.forEach(regular -> regular.isKnownAs(prompt.holder(regular.card).orElseThrow().id().toString()));
      List<Told> told = day.captures();
      prompt.inOrder(told);
      ChainWatch chain = new ChainWatch(new InMemoryStorage());
      PlayedDay late = new PlayedDay(chain).inOrder(before).in(delayed(told, new Random(~seed)));
      return new Two(seed, day, told, prompt, late, chain);
    }

    void close() {
      prompt.close();
      late.close();
    }
  }

  @AfterAll
  static void forget() {
    PLAYED.values().forEach(Two::close);
    PLAYED.clear();
  }

  // Some arrive at once, some days later; some twice, and the second time may come before much of the rest.
  private static List<Reception> delayed(List<Told> day, Random random) {
    List<Reception> all = new ArrayList<>();
    for (Told told : day) {
      Reception prompt = Reception.prompt(told);
      for (int attempts = random.nextInt(3); attempts >= 0; attempts--) {
        int delay = random.nextInt(3) == 0 ? 0 : random.nextInt(3 * 86_400_000);
        all.add(new Reception(told, prompt.at().plusMillis(delay)));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void dayShouldLeaveTheSameFactsWhateverTheOrder(long seed) {
    Two two = Two.of(seed);
    for (Told told : two.told()) {
      String capture = "seed " + seed + ", capture " + told;
      assertThat(said(two.late(), told)).as(capture).isEqualTo(said(two.prompt(), told));
      assertSameTime(capture, told, two.prompt().capture(told.id()).time(), two.late().capture(told.id()).time());
    }
  }

  private static void assertSameTime(String capture, Told told, EffectiveTime prompt, EffectiveTime late) {
    assertThat(late.suspect()).as(capture).isEqualTo(prompt.suspect());
    if (told.clock().isDatable()) {
      assertThat(Duration.between(prompt.at(), late.at()).abs()).as(capture).isLessThanOrEqualTo(ReportedTime.TOLERANCE);
    }
  }

  // What was decided, without the ids that only one of the two houses gave.
  private static List<ConsentStatement> said(PlayedDay day, Told told) {
    return day.decisions(told.id()).stream().map(ConsentDecision::statement).toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void dayShouldCountTheSameReceiptsWhateverTheOrder(long seed) {
    Two two = Two.of(seed);
    assertThat(receipts(two.late())).as("seed %d", seed).isEqualTo(receipts(two.prompt()));
    assertThat(sums(two.late())).as("seed %d", seed).isEqualTo(sums(two.prompt()));
  }

  /** What is on file under one identity: everything that was told, what counts of it, and what is to be looked into. */
  private record OnFile(Set<String> contents, @Nullable String counting, Set<PurchaseFlag> flags) {}

  private static Map<String, OnFile> receipts(PlayedDay day) {
    List<Purchase> all = day.purchases();
    PurchaseHistory history = PurchaseHistory.of(all);
    Map<ReceiptIdentity, List<Purchase>> under =
        all.stream().collect(Collectors.groupingBy(purchase -> purchase.identity().orElseThrow()));
    Map<String, OnFile> receipts = new TreeMap<>();
    under.forEach((identity, purchases) -> receipts.put(identity.toString(), onFile(history, purchases)));
    return receipts;
  }

  private static OnFile onFile(PurchaseHistory history, List<Purchase> under) {
    Set<String> contents = new TreeSet<>();
    Set<PurchaseFlag> flags = new TreeSet<>();
    under.stream().map(Purchase::contentHash).filter(hash -> !hash.isEmpty()).forEach(contents::add);
    under.stream().map(history::flags).forEach(flags::addAll);
    Optional<String> counting = under.stream().filter(history::counts).map(Purchase::contentHash).findFirst();
    return new OnFile(contents, counting.orElse(null), flags);
  }

  private static List<String> sums(PlayedDay day) {
    return PurchaseHistory.of(day.purchases()).summary(PlayedDay.ASKED_AT.plus(Duration.ofDays(1000))).perCurrency().stream()
        .map(figures -> figures.count() + " " + figures.lifetime())
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void dayShouldFoldToTheSameCustomersWhateverTheOrderWhenLinksAreEqual(long seed) {
    Two two = Two.of(seed);
    for (RandomPerson person : two.day().cardHolders()) {
      assertThat(two.late().holder(person.card).map(Golden::of))
          .as("seed %d, card %s", seed, person.card)
          .isEqualTo(two.prompt().holder(person.card).map(Golden::of));
    }
  }

  /** A golden customer as an advisor sees it: every field, every contact point in order of preference. */
  private record Golden(Map<FieldName, String> values, List<String> contacts, Set<String> identifiers) {
    static Golden of(Customer customer) {
      Map<FieldName, String> values = new TreeMap<>();
      for (GoldenValue golden : customer.profile().values().values()) {
        values.put(golden.said().field(), String.valueOf(golden.said().value()));
      }
      return new Golden(
          values,
          customer.profile().contacts().stream().map(Golden::contact).toList(),
          customer.profile().identifiers().stream().map(Identifier::key).collect(Collectors.toSet()));
    }

    private static String contact(ContactPoint point) {
      return point.said() + " " + point.state() + " " + point.seen().times();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void dayShouldKeepThoseWhoShareAContactPointKnownToEachOtherWhateverTheOrder(long seed) {
    Two two = Two.of(seed);
    assertKnownToEachOther(seed, two.prompt());
    assertKnownToEachOther(seed, two.late());
  }

  private static void assertKnownToEachOther(long seed, PlayedDay day) {
    for (Map.Entry<ContactKey, Set<CustomerId>> shared : day.sharing().entrySet()) {
      for (CustomerId one : shared.getValue()) {
        assertThat(shared.getValue())
            .as("seed %d, %s", seed, shared.getKey())
            .allMatch(other -> other.equals(one) || day.areHeldAgainstEachOther(one, other));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void dayShouldPermitNothingMoreWhenItIsHeardLate(long seed) {
    Two two = Two.of(seed);
    for (RandomPerson person : two.day().cardHolders()) {
      for (Channel channel : Channel.values()) {
        assertNotLooser(two, person, channel);
      }
    }
  }

  private static void assertNotLooser(Two two, RandomPerson person, Channel channel) {
    Optional<Permission> prompt = permission(two.prompt(), person, channel);
    Optional<Permission> late = permission(two.late(), person, channel);
    assertThat(late.filter(Permission::allowed).isPresent() && prompt.filter(Permission::allowed).isEmpty())
        .as("seed %d, card %s, %s: %s became %s", two.seed(), person.card, channel, prompt, late)
        .isFalse();
  }

  private static Optional<Permission> permission(PlayedDay day, RandomPerson person, Channel channel) {
    return day.holder(person.card).map(customer -> day.permission(customer.id(), channel));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void dayShouldLeaveAFeedWithoutGapsWhateverTheOrder(long seed) {
    Two two = Two.of(seed);
    List<Change> changes = two.late().read(r -> r.changes().after(0, Integer.MAX_VALUE));
    assertThat(changes)
        .as("seed %d", seed)
        .extracting(Change::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, changes.size()).boxed().toList());
    byte[] head = two.late().read(r -> r.changes().head());
    assertThat(head).as("seed %d", seed).isEqualTo(two.chain().head(changes));
    assertThat(two.chain().chained()).as("seed %d", seed).isPositive();
  }

  /** That the properties above can fail, and that the days hold what they speak of. */
  @Nested
  class Sharpness {
    @Test
    void permissionShouldBeLooserWhenDecisionsCountInTheOrderOfTheirArrival() {
      assertThat(loosened(DayInAnyOrderTest::asTimed)).isZero();
      assertThat(loosened(DayInAnyOrderTest::asArrived)).isGreaterThan(10);
    }

    @Test
    void sumsShouldDifferWhenTheReceiptThatArrivesLastCounts() {
      long differing =
          seeds().mapToObj(Two::of).filter(two -> !lastOnes(two.prompt()).equals(lastOnes(two.late()))).count();

      assertThat(differing).isGreaterThan(10);
    }

    @Test
    void daysShouldHoldPermissionsConflictsAndDoubts() {
      List<PlayedDay> late = seeds().mapToObj(seed -> Two.of(seed).late()).toList();
      long contested = late.stream().flatMap(day -> receipts(day).values().stream()).filter(r -> r.contents().size() > 1).count();

      assertThat(contested).isGreaterThan(seeds().count());
      assertThat(seeds().filter(seed -> allowed(Two.of(seed)) > 0).count()).isGreaterThan(SEEDS / 2);
      assertThat(late.stream().filter(day -> day.has(Outcome.TO_REVIEW) && day.has(Outcome.ACCEPTED)).count())
          .isGreaterThan(SEEDS / 2);
    }

    private static long allowed(Two two) {
      return two.day().cardHolders().stream()
          .flatMap(person -> permission(two.late(), person, Channel.EMAIL).stream())
          .filter(Permission::allowed)
          .count();
    }
  }

  private static long loosened(UnaryOperator<ConsentLedger> law) {
    return seeds().mapToObj(Two::of).mapToLong(two -> loosened(two, law)).sum();
  }

  private static long loosened(Two two, UnaryOperator<ConsentLedger> law) {
    return two.day().cardHolders().stream()
        .flatMap(person -> Arrays.stream(Channel.values()).filter(channel -> isLooser(two, person, channel, law)))
        .count();
  }

  private static boolean isLooser(Two two, RandomPerson person, Channel channel, UnaryOperator<ConsentLedger> law) {
    return state(two.late(), person, channel, law) instanceof ConsentState.Granted
        && !(state(two.prompt(), person, channel, law) instanceof ConsentState.Granted);
  }

  private static ConsentState state(PlayedDay day, RandomPerson person, Channel channel, UnaryOperator<ConsentLedger> law) {
    return day.holder(person.card)
        .flatMap(customer -> day.shop.comptoir.consents().ledger(customer.id()))
        .map(law)
        .map(ledger -> ledger.state(Purpose.MARKETING, channel, PlayedDay.ASKED_AT))
        .orElseGet(ConsentState.None::new);
  }

  private static ConsentLedger asTimed(ConsentLedger ledger) {
    return ledger;
  }

  private static ConsentLedger asArrived(ConsentLedger ledger) {
    return new ConsentLedger(
        ledger.decisions().stream().map(DayInAnyOrderTest::asArrived).toList(), ledger.linkedAt(), ledger.setAside());
  }

  private static ConsentDecision asArrived(ConsentDecision said) {
    Instant received = said.time().receivedAt();
    EffectiveTime arrival = new EffectiveTime(received, false, received);
    return new ConsentDecision(said.id(), said.customer(), said.statement(), arrival, said.source());
  }

  private static Map<String, String> lastOnes(PlayedDay day) {
    Map<String, String> last = new TreeMap<>();
    day.purchases().stream()
        .filter(purchase -> purchase.receipt().isPresent())
        .sorted(Comparator.comparing(purchase -> purchase.countedSource().occurred().receivedAt()))
        .forEach(purchase -> last.put(purchase.identity().orElseThrow().toString(), purchase.contentHash()));
    return last;
  }
}
