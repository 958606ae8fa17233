package io.comptoir.crm.domain.purchase;

import static io.comptoir.crm.domain.purchase.FormFixture.adjusted;
import static io.comptoir.crm.domain.purchase.FormFixture.bag;
import static io.comptoir.crm.domain.purchase.FormFixture.discounted;
import static io.comptoir.crm.domain.purchase.FormFixture.example;
import static io.comptoir.crm.domain.purchase.FormFixture.line;
import static io.comptoir.crm.domain.purchase.FormFixture.money;
import static io.comptoir.crm.domain.purchase.FormFixture.numbered;
import static io.comptoir.crm.domain.purchase.FormFixture.ofKind;
import static io.comptoir.crm.domain.purchase.FormFixture.onDay;
import static io.comptoir.crm.domain.purchase.FormFixture.returning;
import static io.comptoir.crm.domain.purchase.FormFixture.simple;
import static io.comptoir.crm.domain.purchase.FormFixture.taxed;
import static io.comptoir.crm.domain.purchase.FormFixture.totalling;
import static io.comptoir.crm.domain.purchase.FormFixture.voiding;
import static io.comptoir.crm.domain.purchase.FormFixture.withLines;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.CONTEXT;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.DAY;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.STORE;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.TILL;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.eur;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.identity;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptReaderTest {
  private static ReceiptReading read(ReceiptForm form) {
    return ReceiptReader.read(form, CONTEXT);
  }

  private static Receipt receipt(ReceiptForm form) {
    ReceiptReading reading = read(form);
    assertThat(reading).as("%s", reading.warnings()).isInstanceOf(ReceiptReading.Readable.class);
    return ((ReceiptReading.Readable) reading).receipt();
  }

  private static ReceiptReading.NeedsRepair broken(ReceiptForm form) {
    ReceiptReading reading = read(form);
    assertThat(reading).isInstanceOf(ReceiptReading.NeedsRepair.class);
    assertThat(reading.keepsRaw()).isTrue();
    return (ReceiptReading.NeedsRepair) reading;
  }

  private static List<String> faults(ReceiptReading reading) {
    return reading.warnings().stream().map(warning -> warning.code() + " " + warning.pointer()).toList();
  }

  @Nested
  class Whole {
    @Test
    void readShouldGiveTheReceiptWhenItIsTheContractsExample() {
      Receipt receipt = receipt(example());
      assertThat(receipt.identity()).isEqualTo(identity("000123"));
      assertThat(receipt.kind()).isEqualTo(ReceiptKind.SALE);
      assertThat(receipt.total()).isEqualTo(eur("1161"));
      assertThat(receipt.adjustments()).containsExactly(new Adjustment(AdjustmentType.DISCOUNT, "-10 %", eur("-129")));
      assertThat(receipt.includedTaxes()).containsExactly(new IncludedTax("TVA 20 %", eur("193.5")));
      assertThat(receipt.lines().get(0).article()).isEqualTo(new Article("BAG-01", "03760000000017", "Sac cabas"));
      assertThat(read(example()).warnings()).isEmpty();
      assertThat(read(example()).keepsRaw()).isFalse();
    }

    @Test
    void readShouldTellEverythingThatIsMissingWhenNothingIsThere() {
      ReceiptForm empty = new ReceiptForm(null, null, null, null, List.of(), List.of(), null, null, null);
      assertThat(faults(broken(empty))).containsExactlyInAnyOrder(
          "RECEIPT_NUMBER_MISSING /receipt_number", "RECEIPT_KIND_UNREADABLE /kind", "RECEIPT_LINES_MISSING /lines",
          "RECEIPT_TOTAL_MISSING /total");
    }

    @Test
    void readShouldNeedRepairWhenTheStoreIsNotKnown() {
      ReceiptReading reading = ReceiptReader.read(example(), new ReceiptContext(STORE, TILL, DAY, false));
      assertThat(faults(reading)).containsExactly("STORE_UNKNOWN ");
      assertThat(((ReceiptReading.NeedsRepair) reading).identity()).isEqualTo(identity("000123"));
    }
  }

  @Nested
  class Identity {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "1\u0000", "0123456789012345678901234567890123456789012345678901234567890123X"})
    void readShouldHaveNoIdentityWhenTheNumberIsMissingOrUnreadable(String number) {
      ReceiptReading.NeedsRepair reading = broken(numbered(number));
      assertThat(faults(reading)).containsExactly("RECEIPT_NUMBER_MISSING /receipt_number");
      assertThat(reading.identity()).isNull();
    }

    @Test
    void readShouldTakeTheDayItHappenedWhenNoBusinessDayIsTold() {
      assertThat(receipt(onDay(null)).identity().businessDay()).isEqualTo(DAY);
      assertThat(receipt(onDay("2026-11-20")).identity().businessDay()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21.11.2026", "2026-02-30", "2026-11-21T00:00:00Z", "+12026-11-21", "20261121"})
    void readShouldHaveNoIdentityWhenTheBusinessDayIsUnreadable(String day) {
      ReceiptReading.NeedsRepair reading = broken(onDay(day));
      assertThat(faults(reading)).containsExactly("BUSINESS_DAY_UNREADABLE /business_day");
      assertThat(reading.identity()).isNull();
    }
  }

  @Nested
  class Kind {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "SALE", "Sale", "refund", "sale "})
    void readShouldNeedRepairWhenTheKindIsNoWordOfTheContract(String kind) {
      ReceiptReading.NeedsRepair reading = broken(ofKind(kind));
      assertThat(faults(reading)).containsExactly("RECEIPT_KIND_UNREADABLE /kind");
      assertThat(reading.identity()).isEqualTo(identity("000123"));
    }

    @ParameterizedTest
    @CsvSource({"sale,1,true", "sale,-1,false", "return,-1,true", "return,1,false", "exchange,1,true",
        "exchange,-1,true", "sale,0,true", "return,0,true"})
    void readShouldHoldTheSignOfALineAgainstTheKind(String kind, String quantity, boolean fits) {
      String total = quantity + ".00";
      ReceiptReading reading = read(simple(kind, total, line(quantity, "1.00", total)));
      assertThat(faults(reading)).isEqualTo(fits ? List.of() : List.of("SIGN_MISMATCH /lines/0/quantity"));
    }

    @Test
    void readShouldAcceptBothSignsWhenItIsAnExchange() {
      assertThat(receipt(simple("exchange", "-2.00", line("3", "1.00", "3.00"), line("-1", "5.00", "-5.00"))).total())
          .isEqualTo(eur("-2"));
    }

    @Test
    void readShouldAcceptAGiftWhenItsPriceIsZero() {
      assertThat(receipt(simple("sale", "5.00", line("1", "5.00", "5.00"), line("1", "0", "0.00"))).lines()).hasSize(2);
    }
  }

  @Nested
  class Lines {
    @Test
    void readShouldNeedRepairWhenThereIsNoLine() {
      assertThat(faults(broken(withLines(null)))).containsExactly("RECEIPT_LINES_MISSING /lines");
      assertThat(faults(broken(withLines(List.of())))).contains("RECEIPT_LINES_MISSING /lines");
    }

    @Test
    void readShouldNeedRepairWhenThereAreMoreLinesThanAReceiptHas() {
      assertThat(faults(broken(withLines(Collections.nCopies(10_001, bag()))))).containsExactly("TOO_LONG /lines");
      LineForm[] most = Collections.nCopies(10_000, line("1", "1", "1.00")).toArray(new LineForm[0]);
      assertThat(receipt(simple("sale", "10000.00", most)).lines()).hasSize(10_000);
    }

    @Test
    void readShouldNumberLinesByTheirPlaceWhenTheyHaveNoNumber() {
      LineForm unnumbered = new LineForm(null, "A", null, null, "1", money("1.00"), null, money("1.00"), null);
      assertThat(receipt(simple("sale", "2.00", unnumbered, unnumbered)).lines())
          .extracting(ReceiptLine::number).containsExactly(1, 2);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "one", "1e2", "+1", "1.0000001"})
    void readShouldNeedRepairWhenAQuantityIsMissingOrUnreadable(String quantity) {
      assertThat(faults(broken(simple("sale", "1.00", line(quantity, "1.00", "1.00")))))
          .containsExactly("QUANTITY_UNREADABLE /lines/0/quantity");
    }

    @Test
    void readShouldNeedRepairWhenALineHasNoTotal() {
      assertThat(faults(broken(simple("sale", "1.00", line("1", "1.00", null)))))
          .containsExactly("MISSING /lines/0/total");
    }

    @Test
    void readShouldCompareNothingWhenALineTellsItsTotalWithoutAPrice() {
      assertThat(receipt(simple("sale", "7.77", line("3", null, "7.77"))).lines().get(0).unitPrice()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "3,3.3333,10.00,true", "3,3.3333,10.01,true", "3,3.3333,9.99,true", "3,3.3333,10.02,false",
        "3,3.3333,9.98,false",
        "0.350,19.99,7.00,true", "-3,3.3333,-10.01,true", "-3,3.3333,-10.02,false", "1,0.005,0.02,true",
        "1,0.005,0.03,false", "-1,0.005,-0.02,true"})
    void readShouldAllowOneMinorUnitBetweenALinesTotalAndItsPrice(
        String quantity, String price, String total, boolean fits) {
      ReceiptReading reading = read(simple("exchange", total, line(quantity, price, total)));
      assertThat(faults(reading)).isEqualTo(fits ? List.of() : List.of("LINE_TOTAL_MISMATCH /lines/0/total/amount"));
    }

    @ParameterizedTest
    @CsvSource({"2,10.00,5.00,15.00", "-2,10.00,-5.00,-15.00", "1,10.00,10.00,0.00", "1,10.00,0.00,10.00"})
    void readShouldTakeTheDiscountOffTheLineWhenItHasTheLinesSign(
        String quantity, String price, String discount, String total) {
      assertThat(receipt(simple("exchange", total, discounted(quantity, price, discount, total))).total())
          .isEqualTo(eur(total));
    }

    @Test
    void readShouldNeedRepairWhenADiscountOpposesItsLine() {
      assertThat(faults(broken(simple("sale", "15.00", discounted("1", "10.00", "-5.00", "15.00")))))
          .containsExactly("SIGN_MISMATCH /lines/0/discount/amount");
    }

    @Test
    void readShouldNeedRepairWhenATotalOpposesItsQuantity() {
      assertThat(faults(broken(simple("sale", "-5.00", line("1", null, "-5.00")))))
          .containsExactly("SIGN_MISMATCH /lines/0/total/amount");
    }

    @Test
    void readShouldNeedRepairWhenAPriceIsNegative() {
      assertThat(faults(broken(simple("exchange", "5.00", line("-1", "-5.00", "5.00"))))).containsExactly(
          "SIGN_MISMATCH /lines/0/unit_price/amount", "SIGN_MISMATCH /lines/0/total/amount");
    }
  }

  @Nested
  class Totals {
    @Test
    void readShouldNeedRepairWhenTheTotalIsMissing() {
      assertThat(faults(broken(totalling(null)))).containsExactly("RECEIPT_TOTAL_MISSING /total");
      assertThat(faults(broken(totalling(new MoneyForm(null, "EUR")))))
          .containsExactly("RECEIPT_TOTAL_MISSING /total/amount");
      assertThat(faults(broken(totalling(new MoneyForm("1161.00", null))))).containsExactly("MISSING /total/currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1161.01", "1160.99", "1290.00", "-1161.00", "0.00"})
    void readShouldNeedRepairWhenTheTotalIsNotExactlyTheSum(String total) {
      assertThat(faults(broken(totalling(money(total))))).containsExactly("RECEIPT_TOTAL_MISMATCH /total/amount");
    }

    @Test
    void readShouldNotSumIncludedTaxes() {
      assertThat(receipt(taxed(new TaxForm(null, money("99999.99")))).total()).isEqualTo(eur("1161"));
    }

    @ParameterizedTest
    @CsvSource({"1161.000,EUR,AMOUNT_DECIMALS /total/amount", "1161.00001,EUR,AMOUNT_DECIMALS /total/amount",
        "1161.00,ABC,CURRENCY_UNKNOWN /total/currency", "'1161,00',EUR,AMOUNT_UNREADABLE /total/amount"})
    void readShouldNeedRepairWhenTheTotalIsUnreadable(String amount, String currency, String fault) {
      assertThat(faults(broken(totalling(new MoneyForm(amount, currency))))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"JPY,100,true", "JPY,100.0,false", "KWD,1.234,true", "KWD,1.2345,false", "CHF,1.05,true",
        "CHF,1.055,false"})
    void readShouldHoldTotalsToTheDecimalsOfTheirCurrency(String currency, String amount, boolean fits) {
      MoneyForm total = new MoneyForm(amount, currency);
      LineForm line = new LineForm(null, "A", null, null, "1", total, null, total, null);
      ReceiptForm form = new ReceiptForm("1", null, "sale", List.of(line), List.of(), List.of(), total, null, null);
      assertThat(faults(read(form))).isEqualTo(fits
          ? List.of() : List.of("AMOUNT_DECIMALS /lines/0/total/amount", "AMOUNT_DECIMALS /total/amount"));
    }

    @Test
    void readShouldNeedRepairWhenCurrenciesAreMixed() {
      assertThat(faults(broken(totalling(new MoneyForm("1161.00", "CHF"))))).containsExactlyInAnyOrder(
          "CURRENCY_MIXED /lines/0/unit_price/currency", "CURRENCY_MIXED /lines/0/total/currency",
          "CURRENCY_MIXED /adjustments/0/amount/currency", "CURRENCY_MIXED /included_taxes/0/amount/currency");
      assertThat(faults(broken(taxed(new TaxForm(null, new MoneyForm("1.00", "CHF"))))))
          .containsExactly("CURRENCY_MIXED /included_taxes/0/amount/currency");
    }

    @Test
    void readShouldCountAnAdjustmentWhenItsTypeIsNotKnown() {
      ReceiptForm form = adjusted(new AdjustmentForm("voucher", null, money("-129.00")));
      assertThat(receipt(form).adjustments()).extracting(Adjustment::type).containsExactly(AdjustmentType.OTHER);
      assertThat(faults(read(form))).containsExactly("UNKNOWN_VALUE /adjustments/0/type");
      assertThat(read(form).keepsRaw()).isTrue();
    }

    @Test
    void readShouldNeedRepairWhenAnAdjustmentHasNoAmount() {
      assertThat(faults(broken(adjusted(new AdjustmentForm("tip", null, null)))))
          .containsExactly("MISSING /adjustments/0/amount");
    }
  }

  @Nested
  class Texts {
    @Test
    void readShouldKeepTextsAsideAndTheReceiptWhenTheyDoNotFit() {
      LineForm line = new LineForm("x", "s".repeat(65), "12", "d".repeat(201), "1", null, null, money("1.00"), null);
      ReceiptForm form = simple("sale", "1.00", line);
      assertThat(receipt(form).lines().get(0).article()).isEqualTo(new Article(null, null, null));
      assertThat(faults(read(form))).containsExactly("UNKNOWN_VALUE /lines/0/line_number", "TOO_LONG /lines/0/sku",
          "UNKNOWN_VALUE /lines/0/gtin", "TOO_LONG /lines/0/description");
    }

    @Test
    void readShouldCountCharactersNotTheirHalves() {
      LineForm line = new LineForm(null, null, null, "𝄞".repeat(200), "1", null, null, money("1.00"), null);
      assertThat(receipt(simple("sale", "1.00", line)).lines().get(0).article().description()).hasSize(400);
    }

    @Test
    void readShouldKeepControlCharactersAside() {
      LineForm line = new LineForm(null, "A\u0000", null, " ", "1", null, null, money("1.00"), null);
      ReceiptForm form = simple("sale", "1.00", line);
      assertThat(receipt(form).lines().get(0).article()).isEqualTo(new Article(null, null, null));
      assertThat(faults(read(form))).containsExactly("CONTROL_CHARACTERS /lines/0/sku");
    }
  }

  @Nested
  class References {
    @Test
    void readShouldPointAtTheSaleWhenTheReferenceIsWhole() {
      LineReferenceForm form = new LineReferenceForm("PAR-02", "1", "77", "2026-10-01", "2");
      assertThat(receipt(simple("return", "-5.00", returning(form))).lines().get(0).returns()).isEqualTo(
          new LineReference(new StoreCode("PAR-02"),
              new TillCode("1"), new ReceiptNumber("77"), LocalDate.of(2026, 10, 1), 2));
    }

    @Test
    void readShouldTakeTheReturnWithoutItsSaleWhenTheReferenceIsIncomplete() {
      ReceiptForm form = simple("return", "-5.00", returning(new LineReferenceForm(null, "1", "", null, null)));
      assertThat(receipt(form).lines().get(0).returns()).isNull();
      assertThat(faults(read(form))).containsExactly(
          "MISSING /lines/0/returns/store", "RECEIPT_NUMBER_MISSING /lines/0/returns/receipt_number");
    }

    @Test
    void readShouldKeepTheReferenceWhenOnlyItsDayIsUnreadable() {
      ReceiptForm form = simple("return", "-5.00", returning(new LineReferenceForm("S", "1", "7", "soon", "0")));
      assertThat(receipt(form).lines().get(0).returns()).extracting(LineReference::businessDay).isNull();
      assertThat(faults(read(form))).containsExactly(
          "BUSINESS_DAY_UNREADABLE /lines/0/returns/business_day", "UNKNOWN_VALUE /lines/0/returns/line_number");
    }
  }

  @Nested
  class Voids {
    private final ReceiptReferenceForm target = new ReceiptReferenceForm("PAR-01", "3", "2026-11-21", "000123");

    @Test
    void readShouldNameWhatAVoidCancelsWhenItHasNoLineOrLinesOfEitherSign() {
      assertThat(receipt(voiding("void", target, List.of(), "0.00")).voids()).isEqualTo(identity("000123"));
      assertThat(receipt(voiding("void", target, List.of(line("-1", "5.00", "-5.00")), "-5.00")).voids()).isNotNull();
      assertThat(receipt(voiding("void", target, List.of(line("1", "5.00", "5.00")), "5.00")).voids()).isNotNull();
    }

    @Test
    void readShouldNeedRepairWhenAVoidDoesNotAddUpEither() {
      assertThat(faults(broken(voiding("void", target, List.of(), "5.00"))))
          .containsExactly("RECEIPT_TOTAL_MISMATCH /total/amount");
      assertThat(faults(broken(voiding("void", target, null, "0.00")))).containsExactly("RECEIPT_LINES_MISSING /lines");
    }

    @Test
    void readShouldNeedRepairWhenAVoidNamesNothingOrItself() {
      assertThat(faults(broken(voiding("void", null, List.of(), "0.00")))).containsExactly("VOIDS_MISSING /voids");
      ReceiptReferenceForm itself = new ReceiptReferenceForm("PAR-01", "3", "2026-11-21", "000124");
      assertThat(faults(broken(voiding("void", itself, List.of(), "0.00")))).containsExactly("VOIDS_MISSING /voids");
    }

    @Test
    void readShouldNeedRepairWhenTheReceiptToCancelIsNotNamedByAllFour() {
      ReceiptReferenceForm part = new ReceiptReferenceForm("PAR-01", null, "yesterday", "1");
      assertThat(faults(broken(voiding("void", part, List.of(), "0.00"))))
          .containsExactly("VOIDS_MISSING /voids/till", "VOIDS_MISSING /voids/business_day");
    }

    @Test
    void readShouldNeedRepairWhenASaleNamesAReceiptToCancel() {
      assertThat(faults(broken(voiding("sale", target, List.of(line("1", "5.00", "5.00")), "5.00"))))
          .containsExactly("RECEIPT_KIND_UNREADABLE /kind");
    }
  }
}
