package io.comptoir.crm.domain.purchase;

import static io.comptoir.crm.domain.purchase.PurchaseFixture.hash;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.identity;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.line;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.purchase;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.sale;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files the same tellings in two orders: some add up, some are garbled, some come twice. */
class ReceiptFilingPropertyTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String GARBLED = "garbled";

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  private record Telling(String number, String quantity, Instant at) {}

  private static List<Telling> tellings(Random random) {
    List<Telling> tellings = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      int quantity = random.nextInt(4);
      tellings.add(new Telling(
          "" + random.nextInt(3), quantity == 0 ? GARBLED : "" + quantity, NOON.plusSeconds(quantity % 2)));
    }
    return tellings;
  }

  private static List<Purchase> file(List<Telling> tellings) {
    Map<PurchaseId, Purchase> filed = new TreeMap<>();
    long id = 1;
    for (Telling telling : tellings) {
      Purchase purchase = filed(telling, id++, List.copyOf(filed.values()));
      filed.put(purchase.id(), purchase);
    }
    return List.copyOf(filed.values());
  }

  private static Purchase filed(Telling telling, long id, List<Purchase> filed) {
    ReceiptIdentity identity = identity(telling.number());
    List<Purchase> same = filed.stream().filter(p -> p.identity().orElseThrow().equals(identity)).toList();
    if (telling.quantity().equals(GARBLED)) {
      Filing filing = ReceiptFiling.decide(new ReceiptReading.NeedsRepair(identity, List.of()), GARBLED, same);
      return filing instanceof Filing.SamePurchase on
          ? on.existing()
          : Purchase.of(new PurchaseId(new UUID(7L, id)), filing.state(),
              FiledReceipt.unreadable(identity, GARBLED), source(id, telling.at()));
    }
    Receipt receipt = sale(telling.number(), line(1, "A", telling.quantity()));
    Filing filing = ReceiptFiling.decide(new ReceiptReading.Readable(receipt, List.of()), null, same);
    if (filing instanceof Filing.SamePurchase on) {
      return on.existing();
    }
    return filing instanceof Filing.RepairsPurchase mends
        ? mends.existing().mendedBy(receipt, hash(receipt), filing.state(), source(id, telling.at()))
        : purchase(id, receipt, telling.at());
  }

  private static List<String> contents(List<Purchase> filed) {
    return filed.stream()
        .map(p -> p.identity().orElseThrow() + p.contentHash() + p.occurred().at())
        .sorted().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void filingShouldLeaveTheSamePurchasesWhenTellingsAreReorderedAndRepeated(long seed) {
    Random random = new Random(seed);
    List<Telling> tellings = tellings(random);
    List<Telling> delayed = new ArrayList<>(tellings);
    delayed.add(tellings.get(random.nextInt(tellings.size())));
    Collections.shuffle(delayed, random);
    List<Purchase> one = file(tellings);
    List<Purchase> other = file(delayed);
    assertThat(contents(other)).as("seed %d", seed).isEqualTo(contents(one));
    assertThat(PurchaseHistory.of(other).summary(NOON.plusSeconds(9))).as("seed %d", seed)
        .isEqualTo(PurchaseHistory.of(one).summary(NOON.plusSeconds(9)));
  }
}
