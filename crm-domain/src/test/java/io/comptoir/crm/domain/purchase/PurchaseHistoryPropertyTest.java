package io.comptoir.crm.domain.purchase;

import static io.comptoir.crm.domain.purchase.PurchaseFixture.DAY;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.eur;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.from;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.garbled;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.identity;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.line;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.purchase;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Few identities and moments, so that voids, conflicts and returns meet often. */
class PurchaseHistoryPropertyTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(3600);

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  private static List<Purchase> purchases(Random random) {
    List<Purchase> purchases = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int id = 1; id <= count; id++) {
      purchases.add(random(random, id));
    }
    return purchases;
  }

  private static Purchase random(Random random, long id) {
    ReceiptIdentity identity = identity("" + random.nextInt(5), DAY.minusDays(random.nextInt(2)));
    String some = "" + (1 + random.nextInt(3));
    Instant at = NOON.plusSeconds(random.nextInt(3));
    return switch (random.nextInt(5)) {
      case 0 -> garbled(id, identity, "raw");
      case 1 -> purchase(id, new Receipt(identity, ReceiptKind.VOID, List.of(), List.of(), List.of(), eur("0"),
          other(random, identity)), at);
      case 2 -> purchase(id, receipt(identity, ReceiptKind.RETURN,
          line(1, "A", "-" + some, from("" + random.nextInt(5), random.nextBoolean() ? 1 : null))), at);
      default -> purchase(id, receipt(identity, ReceiptKind.SALE, line(1, random.nextBoolean() ? "A" : "B", some)), at);
    };
  }

  private static ReceiptIdentity other(Random random, ReceiptIdentity than) {
    ReceiptIdentity target = identity("" + random.nextInt(5));
    return target.equals(than) ? identity("elsewhere") : target;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void historyShouldBeTheSameWhenFactsAreReorderedAndRepeated(long seed) {
    Random random = new Random(seed);
    List<Purchase> purchases = purchases(random);
    List<Purchase> delayed = new ArrayList<>(purchases);
    delayed.add(purchases.get(random.nextInt(purchases.size())));
    Collections.shuffle(delayed, random);
    PurchaseHistory one = PurchaseHistory.of(purchases);
    PurchaseHistory other = PurchaseHistory.of(delayed);
    assertThat(other.summary(LATER)).as("seed %d", seed).isEqualTo(one.summary(LATER));
    assertThat(other.counting()).as("seed %d", seed).isEqualTo(one.counting());
    purchases.forEach(p -> assertThat(other.flags(p)).as("seed %d, %s", seed, p.id()).isEqualTo(one.flags(p)));
  }

  // The rules said once more, plainly and slowly.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void historyShouldAgreeWithTheRulesWhenTheyAreAppliedOneByOne(long seed) {
    List<Purchase> purchases = purchases(new Random(seed));
    List<Purchase> read = purchases.stream().filter(p -> p.receipt().isPresent()).toList();
    List<Purchase> standing = read.stream().filter(p -> read.stream().noneMatch(q -> beats(q, p))).toList();
    List<Purchase> counting = standing.stream()
        .filter(p -> p.receipt().orElseThrow().kind() != ReceiptKind.VOID)
        .filter(p -> standing.stream().noneMatch(
            v -> p.identity().orElseThrow().equals(v.receipt().orElseThrow().voids())))
        .toList();
    PurchaseHistory history = PurchaseHistory.of(purchases);
    assertThat(history.counting()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(counting);
    Money sum = counting.stream().map(p -> p.receipt().orElseThrow().total()).reduce(eur("0"), Money::plus);
    List<PurchaseFigures> figures = history.summary(LATER).perCurrency();
    assertThat(figures.isEmpty() ? eur("0") : figures.get(0).lifetime()).as("seed %d", seed).isEqualTo(sum);
  }

  private static boolean beats(Purchase one, Purchase other) {
    if (!one.identity().equals(other.identity()) || one.id().equals(other.id())) {
      return false;
    }
    int moment = one.occurred().at().compareTo(other.occurred().at());
    int content = one.contentHash().compareTo(other.contentHash());
    return moment < 0 || moment == 0 && (content < 0 || content == 0 && one.id().compareTo(other.id()) < 0);
  }

  @Test
  void generatorShouldMeetEveryFlag() {
    Map<PurchaseFlag, Integer> met = new EnumMap<>(PurchaseFlag.class);
    seeds().forEach(seed -> {
      List<Purchase> purchases = purchases(new Random(seed));
      PurchaseHistory history = PurchaseHistory.of(purchases);
      purchases.forEach(p -> history.flags(p).forEach(flag -> met.merge(flag, 1, Integer::sum)));
    });
    assertThat(met.keySet()).isEqualTo(Set.of(PurchaseFlag.values()));
  }
}
