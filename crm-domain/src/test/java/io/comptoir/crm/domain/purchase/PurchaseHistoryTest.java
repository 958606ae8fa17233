package io.comptoir.crm.domain.purchase;

import static io.comptoir.crm.domain.purchase.PurchaseFixture.DAY;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.STORE;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.TILL;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.eur;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.from;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.garbled;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.identity;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.line;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.purchase;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.receipt;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.returned;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.sale;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.voiding;
import static io.comptoir.crm.domain.purchase.PurchaseFlag.IN_CONFLICT;
import static io.comptoir.crm.domain.purchase.PurchaseFlag.RETURNED_MORE_THAN_SOLD;
import static io.comptoir.crm.domain.purchase.PurchaseFlag.SALE_NOT_SEEN;
import static io.comptoir.crm.domain.purchase.PurchaseFlag.VOIDED;
import static io.comptoir.crm.domain.purchase.PurchaseFlag.VOIDS_NOT_SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PurchaseHistoryTest {
  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

  private final Purchase sale = purchase(1, sale("1", line(1, "A", "2"), line(2, "B", "1")));

  private static PurchaseSummary summary(Purchase... purchases) {
    return PurchaseHistory.of(List.of(purchases)).summary(LATER);
  }

  private static Money lifetime(Purchase... purchases) {
    return summary(purchases).perCurrency().get(0).lifetime();
  }

  private static Purchase saleOn(long id, LocalDate day, String quantity) {
    return purchase(id, receipt(identity("" + id, day), ReceiptKind.SALE, line(1, "A", quantity)));
  }

  @Nested
  class Counting {
    @Test
    void summaryShouldBeEmptyWhenNothingCounts() {
      PurchaseSummary summary = summary(garbled(1, identity("1"), "raw"));
      assertThat(summary).isEqualTo(new PurchaseSummary(0, null, null, List.of()));
    }

    @Test
    void summaryShouldCountNeitherTheVoidNorWhatItVoids() {
      Purchase kept = purchase(3, sale("3", line(1, "A", "5")));
      assertThat(summary(purchase(2, voiding("2", identity("1"))), kept, sale).count()).isEqualTo(1);
      assertThat(lifetime(sale, kept, purchase(2, voiding("2", identity("1"))))).isEqualTo(eur("5"));
    }

    @Test
    void summaryShouldBringNothingBackWhenAVoidIsVoided() {
      Purchase first = purchase(2, voiding("2", identity("1")));
      assertThat(summary(sale, first, purchase(3, voiding("3", identity("2")))).count()).isZero();
    }

    @Test
    void summaryShouldCountTheEarlierWhenTwoTellOneIdentity() {
      Instant at = sale.occurred().at();
      Purchase later = purchase(0, sale("1", line(1, "A", "9")), at.plusMillis(1));
      assertThat(lifetime(later, sale)).isEqualTo(eur("3"));
      Purchase earlier = purchase(9, sale("1", line(1, "A", "9")), at.minusMillis(1));
      assertThat(lifetime(earlier, sale)).isEqualTo(eur("9"));
    }

    @Test
    void summaryShouldCountTheSmallerHashWhenTwoTellOneIdentityAtOneMoment() {
      Purchase other = purchase(9, sale("1", line(1, "A", "9")), sale.occurred().at());
      Purchase smaller = other.contentHash().compareTo(sale.contentHash()) < 0 ? other : sale;
      assertThat(PurchaseHistory.of(List.of(sale, other)).counting()).containsExactly(smaller);
    }

    @Test
    void summaryShouldTakeReturnsOffTheSum() {
      PurchaseSummary summary = summary(sale, purchase(2, returned("2", line(1, "A", "-1", from("1", 1)))));
      assertThat(summary.count()).isEqualTo(2);
      assertThat(summary.perCurrency().get(0).lifetime()).isEqualTo(eur("2"));
    }

    @Test
    void summaryShouldLetOthersBearOnOwnPurchasesWithoutCountingThem() {
      Purchase ofOthers = purchase(5, sale("5", line(1, "A", "7")));
      PurchaseHistory history =
          PurchaseHistory.of(List.of(sale), List.of(ofOthers, purchase(2, voiding("2", identity("1")))));
      assertThat(history.summary(LATER).count()).isZero();
      assertThat(history.counts(ofOthers)).isTrue();
    }
  }

  @Nested
  class Figures {
    @Test
    void summaryShouldLeaveOutWhatHappensAfterTheMomentAsked() {
      assertThat(PurchaseHistory.of(List.of(sale)).summary(sale.occurred().at()).count()).isEqualTo(1);
      assertThat(PurchaseHistory.of(List.of(sale)).summary(sale.occurred().at().minusMillis(1)).count()).isZero();
    }

    @Test
    void summaryShouldSumTheLastTwelveMonthsOnly() {
      Instant asOf = Instant.parse("2026-11-21T12:00:00Z");
      Purchase before = purchase(1, sale("1", line(1, "A", "1")), Instant.parse("2025-11-21T12:00:00Z"));
      Purchase within = purchase(2, sale("2", line(1, "A", "2")), Instant.parse("2025-11-21T12:00:00.001Z"));
      PurchaseFigures figures = PurchaseHistory.of(List.of(before, within)).summary(asOf).perCurrency().get(0);
      assertThat(figures.lastTwelveMonths()).isEqualTo(eur("2"));
      assertThat(figures.lifetime()).isEqualTo(eur("3"));
    }

    @Test
    void summaryShouldAverageTheDaysBetweenPurchaseDays() {
      PurchaseSummary summary = summary(
          saleOn(1, DAY, "1"), saleOn(2, DAY, "1"), saleOn(3, DAY.minusDays(10), "1"),
          saleOn(4, DAY.minusDays(15), "1"));
      assertThat(summary.averageGapDays()).isEqualTo(new BigDecimal("7.5"));
      assertThat(summary(saleOn(1, DAY, "1"), saleOn(2, DAY, "1")).averageGapDays()).isNull();
    }

    @Test
    void summaryShouldKeepCurrenciesApart() {
      Money yen = Money.parse("500", "JPY");
      ReceiptLine line = new ReceiptLine(1, new Article("A", null, null), Quantity.parse("1"), null, null, yen, null);
      Purchase inYen = purchase(7, receipt(identity("7", DAY.plusDays(3)), ReceiptKind.SALE, line));
      PurchaseSummary summary = summary(inYen, sale);
      assertThat(summary.perCurrency()).extracting(figures -> figures.lifetime().toString())
          .containsExactly("3.00 EUR", "500 JPY");
      assertThat(summary.last()).isEqualTo(new LastPurchase(inYen.occurred().at(), STORE, yen));
      assertThat(summary.averageGapDays()).isEqualTo(new BigDecimal("3.0"));
      assertThat(summary.perCurrency().get(0).averageGapDays()).isNull();
    }
  }

  @Nested
  class Flags {
    @Test
    void flagsShouldBeNoneWhenAllIsWell() {
      Purchase back = purchase(2, returned("2", line(1, "A", "-2", from("1", 1)), line(2, "B", "-1", from("1", null))));
      PurchaseHistory history = PurchaseHistory.of(List.of(back, sale));
      assertThat(history.flags(sale)).isEmpty();
      assertThat(history.flags(back)).isEmpty();
    }

    @Test
    void flagsShouldTellAVoidedReceiptAndAVoidOfNothing() {
      Purchase voiding = purchase(2, voiding("2", identity("1")));
      Purchase lost = purchase(3, voiding("3", identity("99")));
      PurchaseHistory history = PurchaseHistory.of(List.of(lost, voiding, sale));
      assertThat(history.flags(sale)).containsExactly(VOIDED);
      assertThat(history.flags(voiding)).isEmpty();
      assertThat(history.flags(lost)).containsExactly(VOIDS_NOT_SEEN);
    }

    @Test
    void flagsShouldTellBothReceiptsInConflictAndNeitherWhenTheContentIsOne() {
      Purchase other = purchase(9, sale("1", line(1, "A", "9")));
      PurchaseHistory history = PurchaseHistory.of(List.of(sale, other));
      assertThat(history.flags(sale)).containsExactly(IN_CONFLICT);
      assertThat(history.flags(other)).containsExactly(IN_CONFLICT);
      assertThat(PurchaseHistory.of(List.of(sale, sale, garbled(8, identity("1"), "raw"))).flags(sale)).isEmpty();
    }

    @Test
    void flagsShouldTellAReturnWhoseSaleIsNotOnFile() {
      Purchase back = purchase(2, returned("2", line(1, "A", "-1", from("99", 1))));
      assertThat(PurchaseHistory.of(List.of(sale, back)).flags(back)).containsExactly(SALE_NOT_SEEN);
    }

    @Test
    void flagsShouldHoldNothingAgainstASaleThatNeedsRepair() {
      Purchase back = purchase(2, returned("2", line(1, "A", "-9", from("1", 1))));
      assertThat(PurchaseHistory.of(List.of(garbled(1, identity("1"), "raw"), back)).flags(back)).isEmpty();
    }

    @Test
    void flagsShouldTellEveryReturnThatTogetherExceedTheLine() {
      Purchase first = purchase(2, returned("2", line(1, "A", "-1", from("1", 1))));
      Purchase second = purchase(3, returned("3", line(1, "A", "-2", from("1", null))));
      PurchaseHistory history = PurchaseHistory.of(List.of(sale, first, second));
      assertThat(history.flags(first)).containsExactly(RETURNED_MORE_THAN_SOLD);
      assertThat(history.flags(second)).containsExactly(RETURNED_MORE_THAN_SOLD);
      assertThat(history.flags(sale)).isEmpty();
    }

    @Test
    void flagsShouldTellAReturnOfWhatTheSaleDidNotHold() {
      Purchase otherArticle = purchase(2, returned("2", line(1, "C", "-1", from("1", null))));
      Purchase otherLine = purchase(3, returned("3", line(1, "A", "-1", from("1", 7))));
      PurchaseHistory history = PurchaseHistory.of(List.of(sale, otherArticle, otherLine));
      assertThat(history.flags(otherArticle)).containsExactly(RETURNED_MORE_THAN_SOLD);
      assertThat(history.flags(otherLine)).containsExactly(RETURNED_MORE_THAN_SOLD);
    }

    @Test
    void flagsShouldLeaveGoodsBackOnAnExchangeOutOfWhatItSold() {
      Purchase exchange =
          purchase(4, receipt(identity("4"), ReceiptKind.EXCHANGE, line(1, "A", "2"), line(2, "A", "-1")));
      Purchase back = purchase(5, returned("5", line(1, "A", "-2", from("4", null))));
      assertThat(PurchaseHistory.of(List.of(exchange, back)).flags(back)).isEmpty();
    }

    @Test
    void flagsShouldTellAReturnFromASaleThatWasVoided() {
      Purchase back = purchase(3, returned("3", line(1, "A", "-1", from("1", 1))));
      assertThat(PurchaseHistory.of(List.of(back, sale, purchase(2, voiding("2", identity("1"))))).flags(back))
          .containsExactly(RETURNED_MORE_THAN_SOLD);
    }

    @Test
    void flagsShouldFindTheLatestSaleOfThatNumberWhenNoDayIsTold() {
      LineReference undated = new LineReference(STORE, TILL, new ReceiptNumber("1"), null, 1);
      Purchase old = purchase(4, receipt(identity("1", DAY.minusDays(9)), ReceiptKind.SALE, line(1, "A", "50")));
      Purchase next = purchase(5, receipt(identity("1", DAY.plusDays(9)), ReceiptKind.SALE, line(1, "A", "50")));
      Purchase back = purchase(2, returned("2", line(1, "A", "-3", undated)));
      assertThat(PurchaseHistory.of(List.of(next, sale, old, back)).flags(back))
          .containsExactly(RETURNED_MORE_THAN_SOLD);
      assertThat(PurchaseHistory.of(List.of(old, next, back)).flags(back)).isEmpty();
    }
  }
}
