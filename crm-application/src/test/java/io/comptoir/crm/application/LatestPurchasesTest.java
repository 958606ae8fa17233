package io.comptoir.crm.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.PurchaseRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseHistory;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LatestPurchasesTest {
  private static final int EVERYTHING = 1_000;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  /** What the brief asks for. */
  private record Asked(Optional<PurchaseId> last, Optional<Instant> lastSaleAt, long all) {
    static Asked of(LatestPurchases latest) {
      return new Asked(latest.last().map(Purchase::id), latest.lastSaleAt(), latest.all());
    }

    // By the definition: everything read, however much it is.
    static Asked ofEverything(PurchaseRepository purchases, CustomerId customer) {
      List<Purchase> all = purchases.ofCustomer(customer, null, EVERYTHING);
      List<Purchase> counting = PurchaseHistory.of(all, purchases.related(all)).counting();
      return of(new LatestPurchases(counting, all.size()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ofShouldSayWhatTheWholeHistorySays(long seed) {
    try (PlayedDay day = new PlayedDay().inOrder(new RandomDay(seed).captures())) {
      assertThat(day.everyone()).hasSizeGreaterThan(5).allSatisfy(customer ->
          assertThat(day.<Asked>read(r -> Asked.of(LatestPurchases.of(r.purchases(), customer.id()))))
              .isEqualTo(day.<Asked>read(r -> Asked.ofEverything(r.purchases(), customer.id()))));
    }
  }

  @Test
  void ofShouldFindTheSaleBehindAReturn() {
    Shop shop = new Shop();
    CustomerId martin =
        shop.capture(Forms.parts(Forms.named("Camille", "Martin", "06 12 34 56 78"), Forms.sale("000123", "1290.00")))
            .result().customer();
    Instant sold = shop.now;
    shop.pass(Duration.ofHours(1));
    PurchaseId returned =
        shop.capture(Forms.parts(Forms.known(martin.toString(), Map.of()), Forms.returnOf("000140", "000123", "1290.00")))
            .result().purchase().id();

    Asked asked = shop.comptoir.storage().read(r -> Asked.of(LatestPurchases.of(r.purchases(), martin)));

    assertThat(asked).isEqualTo(new Asked(Optional.of(returned), Optional.of(sold), 2));
  }
}
