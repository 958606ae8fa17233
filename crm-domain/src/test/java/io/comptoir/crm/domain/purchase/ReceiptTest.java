package io.comptoir.crm.domain.purchase;

import static io.comptoir.crm.domain.purchase.PurchaseFixture.eur;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.from;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.identity;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.line;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.receipt;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.returned;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.money.Quantity;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  private static ReceiptLine article(String sku, String gtin, String description) {
    return new ReceiptLine(1, new Article(sku, gtin, description), Quantity.parse("1"), null, null, eur("1"), null);
  }

  private static boolean same(ReceiptLine one, ReceiptLine other) {
    Receipt first = sale("1", one);
    Receipt second = sale("1", other);
    assertThat(first.sameContentAs(second)).isEqualTo(first.contentText().equals(second.contentText()));
    return first.sameContentAs(second);
  }

  @Nested
  class Invariant {
    @Test
    void constructorShouldNameTheRuleWhenTheReceiptDoesNotAddUp() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Receipt(identity("1"), ReceiptKind.SALE, List.of(line(1, "A", "1")), List.of(),
              List.of(), eur("2"), null))
          .withMessageContaining("RECEIPT_TOTAL_MISMATCH");
    }

    @Test
    void constructorShouldRefuseASaleWithoutLinesOrWithGoodsBack() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Receipt(
              identity("1"), ReceiptKind.SALE, List.of(), List.of(), List.of(), eur("0"), null))
          .withMessageContaining("RECEIPT_LINES_MISSING");
      assertThatIllegalArgumentException().isThrownBy(() -> sale("1", line(1, "A", "-1")))
          .withMessageContaining("SIGN_MISMATCH at /lines/0/quantity");
    }

    @Test
    void constructorShouldRefuseAVoidWithoutTarget() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> receipt(identity("1"), ReceiptKind.VOID, line(1, "A", "1")))
          .withMessageContaining("VOIDS_MISSING");
    }
  }

  @Nested
  class Content {
    @Test
    void sameContentAsShouldLeaveTextsPricesAndIdentityAside() {
      ReceiptLine priced = new ReceiptLine(9, new Article("A", "12345678", "Bag"), Quantity.parse("1.0"), eur("1.0000"),
          null, eur("1.00"), null);
      assertThat(sale("1", priced).sameContentAs(sale("2", article("A", null, null)))).isTrue();
    }

    @Test
    void sameContentAsShouldCompareWhatTheContractLists() {
      assertThat(same(line(1, "A", "1"), line(1, "A", "1.00"))).isTrue();
      assertThat(same(line(1, "A", "1"), line(1, "B", "1"))).isFalse();
      assertThat(same(line(1, "A", "1"), line(1, "A", "2"))).isFalse();
      assertThat(same(article("A", null, null), article(null, null, null))).isFalse();
    }

    @Test
    void sameContentAsShouldTellKindsAndCurrenciesApart() {
      Receipt exchange = receipt(identity("1"), ReceiptKind.EXCHANGE, line(1, "A", "1"));
      assertThat(exchange.sameContentAs(sale("1", line(1, "A", "1")))).isFalse();
      Money franc = Money.parse("1", "CHF");
      ReceiptLine line = new ReceiptLine(1, new Article("A", null, null), Quantity.parse("1"), null, null, franc, null);
      assertThat(sale("1", line).sameContentAs(sale("1", article("A", null, null)))).isFalse();
    }

    @Test
    void sameContentAsShouldCompareTradeNumbersAsValuesWhenThereIsNoArticleCode() {
      assertThat(same(article(null, "03760000000017", null), article(null, "3760000000017", null))).isTrue();
      assertThat(same(article(null, "12345678", null), article("12345678", null, null))).isFalse();
    }

    @Test
    void sameContentAsShouldIgnoreTheOrderOfLinesButNotHowManyThereAre() {
      Receipt ab = sale("1", line(1, "A", "1"), line(2, "B", "2"));
      assertThat(ab.sameContentAs(sale("1", line(1, "B", "2"), line(2, "A", "1")))).isTrue();
      assertThat(sale("1", line(1, "A", "1"), line(2, "A", "1")).sameContentAs(sale("1", line(1, "A", "2")))).isFalse();
    }

    @Test
    void contentTextShouldNotRunColumnsTogetherWhenACodeLooksLikeOne() {
      assertThat(same(line(1, "A;1:1", "1"), line(1, "A", "1"))).isFalse();
    }
  }

  @Nested
  class Chain {
    private final Receipt told = returned("1", line(1, "A", "-1", from("0", 2)));

    @Test
    void factContentShouldKeepPeopleAndTextsOutOfTheOpenColumns() {
      Receipt receipt = sale("1", article("A", null, "Bag for Camille"));
      Purchase purchase = PurchaseFixture.purchase(1, receipt);
      assertThat(purchase.factContent().kind()).isEqualTo("purchase");
      assertThat(purchase.factContent().personal()).containsExactly("A42", null, "Bag for Camille");
      assertThat(purchase.factContent().openText("")).doesNotContain("Camille").doesNotContain("A42");
    }

    @Test
    void factContentShouldCoverWhatTheContentHashLeavesOut() {
      Receipt other = returned("1", line(1, "A", "-1", from("0", 3)));
      assertThat(told.sameContentAs(other)).isTrue();
      assertThat(PurchaseFixture.purchase(1, told).factContent().open())
          .isNotEqualTo(PurchaseFixture.purchase(1, other).factContent().open());
    }

    @Test
    void factContentShouldStayAsItWasWhenThePurchaseIsMended() {
      Purchase garbled = PurchaseFixture.garbled(1, null, "{\"total\":\"x\"}");
      Purchase mended = garbled.mendedBy(
          told, PurchaseFixture.hash(told), PurchaseState.RECORDED, PurchaseFixture.source(2, garbled.occurred().at()));
      assertThat(mended.factContent()).isEqualTo(garbled.factContent());
      assertThat(garbled.repairContent()).isEmpty();
      assertThat(mended.repairContent().orElseThrow().open()).contains("return", PurchaseFixture.hash(told));
      assertThat(mended.raw()).isEqualTo(garbled.raw());
    }
  }
}
