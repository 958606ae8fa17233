package io.comptoir.crm.adapter.importing;

import static io.comptoir.crm.adapter.importing.ImportHouse.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.importing.mapping.MappingFixture;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.adapter.importing.receipt.NotTaken;
import io.comptoir.crm.adapter.importing.receipt.Remark;
import io.comptoir.crm.adapter.importing.report.ImportReport;
import io.comptoir.crm.application.port.in.PurchaseView;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptKind;
import io.comptoir.crm.domain.purchase.ReceiptLine;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptImportTest {
  @TempDir Path folder;
  private ImportHouse house;

  @BeforeEach
  void open() {
    house = new ImportHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Receipt onlyReceipt() {
    assertThat(house.purchases()).hasSize(1);
    return house.purchases().get(0).purchase().receipt().orElseThrow();
  }

  private static List<String> totals(Receipt receipt) {
    return receipt.lines().stream().map(line -> line.total().amountText()).toList();
  }

  @Nested
  class Receipts {
    @Test
    void runShouldMakeOneSaleOfItsLinesWhenTheyFollowEachOther() {
      ImportReport report = house.run(lines(
          "536365,85123A,\"Lantern, white\",6,2010-12-01 08:26:00,2.55,17850,GB",
          "536365,71053,Holder,2,2010-12-01 08:26:00,3.39,17850,GB"));

      Receipt receipt = onlyReceipt();
      assertThat(receipt.kind()).isEqualTo(ReceiptKind.SALE);
      assertThat(receipt.total().amountText()).isEqualTo("22.08");
      assertThat(receipt.lines().get(0).article().description()).isEqualTo("Lantern, white");
      assertThat(receipt.identity().businessDay()).isEqualTo(LocalDate.of(2010, 12, 1));
      assertThat(report.lines()).isEqualTo(new ImportReport.Lines(2, 2, 0, 0, 0, 0, 0));
      assertThat(report.receipts()).isEqualTo(new ImportReport.Receipts(1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void runShouldGatherAReceiptWhenItsLinesAreApartAndCarryTwoTimes() {
      ImportReport report = house.run(lines(
          "1,a,,1,2011-06-01 10:05:00,1,7,",
          "2,b,,1,2011-06-01 10:06:00,1,8,",
          "1,c,,1,2011-06-01 10:04:00,2,7,"));

      assertThat(house.purchases()).hasSize(2);
      PurchaseView first = house.purchases().stream()
          .filter(view -> view.purchase().receipt().orElseThrow().lines().size() == 2).findFirst().orElseThrow();
      assertThat(first.purchase().occurred().at()).isEqualTo(Instant.parse("2011-06-01T09:04:00Z"));
      assertThat(first.purchase().occurred().suspect()).isFalse();
      assertThat(report.notes().remarks())
          .isEqualTo(Map.of(Remark.LINES_APART, 1L, Remark.SEVERAL_TIMES, 1L));
    }

    @Test
    void runShouldMakeAReturnWhenItsNumberBearsTheMark() {
      ImportReport report = house.run(lines("C5,a,,-2,2011-06-01 10:00:00,1.25,7,"));

      assertThat(onlyReceipt().kind()).isEqualTo(ReceiptKind.RETURN);
      assertThat(onlyReceipt().total().amountText()).isEqualTo("-2.50");
      assertThat(report.receipts().returns()).isOne();
    }

    @Test
    void runShouldMakeAReturnWhenTheReturnColumnSaysSoAndQuantitiesAreWrittenWithoutMinus() {
      house.run(lines("5,a,RET,2,2011-06-01 10:00:00,1.25,7,"),
          "return.column", "Text", "return.values", "R, RET", "return.quantity", "positive");

      assertThat(onlyReceipt().kind()).isEqualTo(ReceiptKind.RETURN);
      assertThat(onlyReceipt().total().amountText()).isEqualTo("-2.50");
    }

    @Test
    void runShouldMakeAnExchangeWhenTheMappingSaysThatAMinusIsAReturn() {
      house.run(lines("5,a,,-2,2011-06-01 10:00:00,1.25,7,", "5,b,,1,2011-06-01 10:00:00,9,7,"),
          "return.by_quantity", "yes");

      assertThat(onlyReceipt().kind()).isEqualTo(ReceiptKind.EXCHANGE);
      assertThat(onlyReceipt().total().amountText()).isEqualTo("6.50");
    }

    @Test
    void runShouldKeepReceiptsOfTwoDaysApartWhenNumbersStartAgainEveryDay() {
      List<String> lines = lines("1,a,,1,2011-06-01 10:00:00,1,7,", "1,b,,1,2011-06-02 10:00:00,1,8,");

      house.run(lines, "receipt_numbers", "daily");

      assertThat(house.purchases()).hasSize(2);
    }

    @Test
    void runShouldReadTimesInTheZoneOfTheMappingWhenItNamesOne() {
      house.run(lines("1,a,,1,2011-06-01 00:30:00,1,7,"), "time_zone", "Asia/Tokyo");

      assertThat(house.purchases().get(0).purchase().occurred().at())
          .isEqualTo(Instant.parse("2011-05-31T15:30:00Z"));
    }

    @Test
    void runShouldTakeNoLineOfAReceiptWhenItIsLongerThanAReceiptMayBe() {
      List<String> lines = IntStream.rangeClosed(0, Receipt.MAX_LINES)
          .mapToObj(i -> "1,a" + i + ",,1,2011-06-01 10:00:00,1,7,").toList();

      ImportReport report = house.run(lines);

      assertThat(house.purchases()).isEmpty();
      assertThat(report.reasons()).isEqualTo(Map.of(NotTaken.TOO_MANY_LINES, (long) lines.size()));
    }

    @Test
    void runShouldTakeAllLinesWhenAReceiptIsAsLongAsItMayBe() {
      house.run(IntStream.range(0, Receipt.MAX_LINES)
          .mapToObj(i -> "1,a" + i + ",,1,2011-06-01 10:00:00,1,7,").toList());

      assertThat(onlyReceipt().lines()).hasSize(Receipt.MAX_LINES);
    }
  }

  @Nested
  class Customers {
    @Test
    void runShouldReadTheIdWhenItWentThroughATableOfNumbers() {
      house.run(lines("1.0,a,,1,2011-06-01 10:00:00,1,17850.0,", "2,a,,1,2011-06-02 10:00:00,1,17850,"));

      CustomerId customer = house.customer("old-till", "17850").orElseThrow();
      assertThat(house.sumsOf(customer).get("GBP").amountText()).isEqualTo("2.00");
      assertThat(house.purchases().get(0).purchase().receipt().orElseThrow().identity().number()).hasToString("1");
    }

    @Test
    void runShouldTakeTheReceiptForNobodyWhenNoCustomerIsNamed() {
      ImportReport report = house.run(lines("1,a,,1,2011-06-01 10:00:00,1,,England"));

      assertThat(house.purchases()).singleElement().extracting(PurchaseView::customer).isNull();
      assertThat(report.receipts().anonymous()).isOne();
    }

    @Test
    void runShouldTakeTheCustomerWhenOnlySomeLinesNameIt() {
      house.run(lines("1,a,,1,2011-06-01 10:00:00,1,,", "1,b,,1,2011-06-01 10:00:00,1,7,"));

      assertThat(house.purchases().get(0).customer()).isEqualTo(house.customer("old-till", "7").orElseThrow());
    }

    @Test
    void runShouldNotChooseWhenAReceiptNamesTwoCustomers() {
      ImportReport report =
          house.run(lines("1,a,,1,2011-06-01 10:00:00,1,7,", "1,b,,1,2011-06-01 10:00:00,1,8,"));

      assertThat(house.purchases()).singleElement().extracting(PurchaseView::customer).isNull();
      assertThat(report.notes().remarks()).isEqualTo(Map.of(Remark.SEVERAL_CUSTOMERS, 1L));
    }

    @Test
    void runShouldTranslateTheCountryWhenTheMappingKnowsIt() {
      ImportReport report = house.run(lines(
          "1,a,,1,2011-06-01 10:00:00,1,7,England",
          "2,a,,1,2011-06-01 10:00:00,1,8,Moon",
          "3,a,,1,2011-06-01 10:00:00,1,9,Narnia"));

      assertThat(country("7")).isEqualTo("GB");
      assertThat(country("8")).isNull();
      assertThat(country("9")).isNull();
      assertThat(report.notes().remarks()).isEqualTo(Map.of(Remark.COUNTRY_UNKNOWN, 1L));
      assertThat(report.notes().warnings()).isEmpty();
    }

    private String country(String number) {
      return house.comptoir.customers().read(house.customer("old-till", number).orElseThrow()).orElseThrow()
          .customer().profile().value(FieldName.COUNTRY).orElse(null);
    }
  }

  @Nested
  class Amounts {
    @Test
    void runShouldRoundEachLineHalfUpWhenPricesHaveThreeDecimals() {
      ImportReport report = house.run(lines(
          "1,a,,1,2011-06-01 10:00:00,0.005,7,",
          "1,b,,3,2011-06-01 10:00:00,0.001,7,",
          "C2,a,,-1,2011-06-01 10:00:00,0.005,7,"));

      assertThat(totals(house.purchases().get(0).purchase().receipt().orElseThrow())).containsExactly("0.01", "0.00");
      assertThat(totals(house.purchases().get(1).purchase().receipt().orElseThrow())).containsExactly("-0.01");
      assertThat(report.sum().amount()).isEqualByComparingTo("0.00");
      assertThat(report.sum().unrounded()).isEqualByComparingTo("0.003");
      assertThat(report.sum().difference()).isEqualByComparingTo("-0.003");
    }

    @Test
    void runShouldKeepTheAmountWhenAPriceHasMoreDecimalsThanAPriceMayHave() {
      ImportReport report = house.run(lines("1,a,,1000,2011-06-01 10:00:00,0.00125,7,"));

      ReceiptLine line = onlyReceipt().lines().get(0);
      assertThat(line.total().amountText()).isEqualTo("1.25");
      assertThat(line.unitPrice()).isNull();
      assertThat(report.notes().remarks()).isEqualTo(Map.of(Remark.PRICE_LEFT_OUT, 1L));
    }

    @Test
    void runShouldRoundToTheCurrencyWhenItHasNoDecimals() {
      house.run(lines("1,a,,3,2011-06-01 10:00:00,0.5,7,"), "currency", "JPY");

      assertThat(onlyReceipt().total().amountText()).isEqualTo("2");
    }

    @Test
    void runShouldReadNumbersAsTheMappingSaysWhenTheyAreWrittenWithACommaAndPoints() {
      house.run(lines("1,a,,2,2011-06-01 10:00:00,\"1.234,56\",7,"), "decimal_mark", ",", "grouping_mark", ".");

      assertThat(onlyReceipt().total().amountText()).isEqualTo("2469.12");
    }
  }

  @Nested
  class NeitherSaleNorReturn {
    private void assertNotTaken(ImportReport report, NotTaken why, long lines) {
      assertThat(house.purchases()).isEmpty();
      assertThat(report.reasons()).isEqualTo(Map.of(why, lines));
      assertThat(report.lines().notTaken()).isEqualTo(lines);
    }

    @Test
    void runShouldReportALineWhenItIsNegativeWithoutTheMark() {
      assertNotTaken(house.run(lines("1,a,,-1,2011-06-01 10:00:00,5,7,")), NotTaken.NEGATIVE_WITHOUT_MARK, 1);
    }

    @Test
    void runShouldReportAWriteOffWhenItIsNegativeWithoutMarkAndPrice() {
      assertNotTaken(house.run(lines("1,a,,-1,2011-06-01 10:00:00,0,,")), NotTaken.WRITE_OFF, 1);
    }

    @Test
    void runShouldReportAReturnWhenGoodsGoOut() {
      assertNotTaken(house.run(lines("C1,a,,1,2011-06-01 10:00:00,5,7,")), NotTaken.POSITIVE_ON_RETURN, 1);
    }

    @Test
    void runShouldReportALineWhenItsPriceIsNegative() {
      assertNotTaken(house.run(lines("1,a,,1,2011-06-01 10:00:00,-5,7,")), NotTaken.NEGATIVE_PRICE, 1);
    }

    @Test
    void runShouldReportAReceiptWhenItsNumberSaysThatItIsNeither() {
      assertNotTaken(house.run(lines("A1,B,Adjust bad debt,1,2011-06-01 10:00:00,-11062.06,,")),
          NotTaken.MARKED_AS_NEITHER, 1);
    }

    @Test
    void runShouldReportAReceiptWhenNothingHasAPriceAndNobodyIsNamed() {
      assertNotTaken(house.run(lines("1,a,found,5,2011-06-01 10:00:00,0,,", "1,b,,1,2011-06-01 10:00:00,0.0,,")),
          NotTaken.WITHOUT_ANY_PRICE, 2);
    }

    @Test
    void runShouldTakeAGiftWhenItStandsBesidePaidGoodsOrACustomerIsNamed() {
      ImportReport report = house.run(lines(
          "1,a,,5,2011-06-01 10:00:00,0,,",
          "1,b,,1,2011-06-01 10:00:00,2,,",
          "2,a,,1,2011-06-01 10:00:00,0,7,"));

      assertThat(house.purchases()).hasSize(2);
      assertThat(report.notes().remarks()).isEqualTo(Map.of(Remark.LINES_WITHOUT_PRICE, 2L));
    }

    @Test
    void runShouldTakeUnpricedReceiptsWhenTheMappingSaysSo() {
      house.run(lines("1,a,,5,2011-06-01 10:00:00,0,,"), "neither.unpriced", "never");

      assertThat(onlyReceipt().total().signum()).isZero();
    }

    @Test
    void runShouldTakeTheRestOfAReceiptWhenOneLineIsNeither() {
      ImportReport report = house.run(lines(
          "1,a,,-1,2011-06-01 10:00:00,5,7,", "1,b,,1,2011-06-01 10:00:00,2,7,"));

      assertThat(onlyReceipt().total().amountText()).isEqualTo("2.00");
      assertThat(report.notes().remarks()).isEqualTo(Map.of(Remark.SOME_LINES_NOT_TAKEN, 1L));
      assertThat(report.lines()).isEqualTo(new ImportReport.Lines(2, 1, 0, 0, 0, 1, 0));
    }
  }

  @Nested
  class Duplicates {
    private final List<String> twice = lines(
        "1,a,,1,2011-06-01 10:00:00,5,7,", "1,b,,1,2011-06-01 10:00:00,2,7,", "1,a,,1,2011-06-01 10:00:00,5,7,");

    @Test
    void runShouldKeepAndCountLinesWhenTheyRepeat() {
      ImportReport report = house.run(twice);

      assertThat(onlyReceipt().total().amountText()).isEqualTo("12.00");
      assertThat(report.lines().duplicates()).isOne();
      assertThat(report.notes().remarks()).isEqualTo(Map.of(Remark.DUPLICATE_LINES, 1L));
    }

    @Test
    void runShouldDropThemWhenTheMappingSaysSo() {
      ImportReport report = house.run(twice, "duplicates", "drop");

      assertThat(onlyReceipt().total().amountText()).isEqualTo("7.00");
      assertThat(report.reasons()).isEqualTo(Map.of(NotTaken.DUPLICATE, 1L));
    }

    @Test
    void runShouldKeepALineWhenItDiffersInAColumnThatIsNotMapped() {
      house.run(lines("1,a,x,1,2011-06-01 10:00:00,5,7,", "1,a,y,1,2011-06-01 10:00:00,5,7,"),
          "duplicates", "drop", "description", "");

      assertThat(onlyReceipt().lines()).hasSize(2);
    }
  }

  @Nested
  class BrokenLines {
    @Test
    void runShouldKeepTheReceiptToBeRepairedWhenANumberOnItCannotBeRead() {
      ImportReport report = house.run(lines(
          "1,a,,many,2011-06-01 10:00:00,5,7,", "1,b,,1,2011-06-01 10:00:00,2,7,"));

      assertThat(house.purchases()).singleElement()
          .satisfies(view -> assertThat(view.purchase().state()).isEqualTo(PurchaseState.NEEDS_REPAIR))
          .satisfies(view -> assertThat(view.purchase().raw().orElseThrow()).contains("many"));
      assertThat(report.lines()).isEqualTo(new ImportReport.Lines(2, 0, 0, 0, 2, 0, 0));
      assertThat(report.notes().warnings()).containsKey(FaultCode.QUANTITY_UNREADABLE);
      assertThat(report.sum().amount()).isZero();
    }

    @Test
    void runShouldTrustNoNumberOfALineWhenItHasTooManyCells() {
      ImportReport report = house.run(lines("1,a,Lantern, white,6,2011-06-01 10:00:00,2.55,7,GB"));

      assertThat(report.receipts().toRepair() + report.lines().notTaken()).isOne();
      assertThat(report.receipts().taken()).isZero();
    }

    @Test
    void runShouldMendTheReceiptWhenTheFileIsMended() {
      house.run(lines("1,a,,many,2011-06-01 10:00:00,5,7,"));

      ImportReport report = house.run(lines("1,a,,2,2011-06-01 10:00:00,5,7,"));

      assertThat(onlyReceipt().total().amountText()).isEqualTo("10.00");
      assertThat(report.receipts().taken()).isOne();
    }

    @Test
    void runShouldReportALineWhenItHasNoReceiptNumber() {
      ImportReport report = house.run(lines(",a,,1,2011-06-01 10:00:00,5,7,", "1,a,,1,2011-06-01 10:00:00,5,7,"));

      assertThat(report.reasons()).isEqualTo(Map.of(NotTaken.NO_RECEIPT_NUMBER, 1L));
      assertThat(report.receipts().taken()).isOne();
    }

    @Test
    void runShouldReportAReceiptWhenNoTimeCanBeRead() {
      ImportReport report = house.run(lines("1,a,,1,2011-02-31 10:00:00,5,7,"));

      assertThat(house.purchases()).isEmpty();
      assertThat(report.reasons()).isEqualTo(Map.of(NotTaken.TIME_UNREADABLE, 1L));
    }
  }

  @Nested
  class Again {
    private final List<String> lines = lines(
        "1,a,,1,2011-06-01 10:00:00,5,7,England",
        "2,a,,1,2011-06-01 10:01:00,5,,",
        "1,b,,2,2011-06-01 10:00:00,2,7,England",
        "C3,a,,-1,2011-06-02 10:00:00,5,7,England",
        "4,a,,no,2011-06-02 11:00:00,5,7,England");

    @Test
    void runShouldChangeNothingWhenItIsTheSecond() {
      ImportReport first = house.run(lines);
      int changes = house.feed().size();

      ImportReport second = house.run(lines);

      assertThat(house.feed()).hasSize(changes);
      assertThat(second.receipts()).isEqualTo(new ImportReport.Receipts(0, 0, 0, 0, 3, 0, 1));
      assertThat(second.lines()).isEqualTo(new ImportReport.Lines(5, 0, 4, 0, 1, 0, 0));
      assertThat(second.sum()).isEqualTo(first.sum());
    }

    @Test
    void runShouldChangeNothingWhenTheLinesStandInAnotherOrder() {
      house.run(lines);
      int changes = house.feed().size();
      List<String> reversed = new ArrayList<>(lines);
      Collections.reverse(reversed);

      ImportReport second = house.run(reversed);

      assertThat(house.feed()).hasSize(changes);
      assertThat(second.receipts().known()).isEqualTo(3);
    }

    @Test
    void runShouldKeepBothWhenAReceiptOfTheSameNumberSaysSomethingElse() {
      house.run(lines("1,a,,1,2011-06-01 10:00:00,5,7,"));

      ImportReport changed = house.run(lines("1,a,,1,2011-06-01 10:00:00,6,7,"));

      assertThat(changed.receipts().inConflict()).isOne();
      assertThat(changed.notes().warnings()).isEqualTo(Map.of(FaultCode.RECEIPT_CONFLICT, 1L));
      assertThat(house.purchases()).hasSize(2);
      assertThat(house.sumsOf(house.customer("old-till", "7").orElseThrow())).hasSize(1);
    }

    @Test
    void runShouldGiveTheReceiptItsCustomerWhenALaterFileNamesOne() {
      house.run(lines("1,a,,1,2011-06-01 10:00:00,5,,"));

      ImportReport report = house.run(lines("1,a,,1,2011-06-01 10:00:00,5,7,"));

      assertThat(house.purchases()).singleElement().extracting(PurchaseView::customer)
          .isEqualTo(house.customer("old-till", "7").orElseThrow());
      assertThat(report.receipts().known()).isOne();
    }
  }

  @Nested
  class DryRun {
    @Test
    void runShouldCountTheSameAndStoreNothingWhenItIsDry() {
      Path file = house.write(lines(
          "1,a,,1,2011-06-01 10:00:00,5,7,", "C2,a,,-1,2011-06-01 10:00:00,5,7,",
          "3,a,card 4111 1111 1111 1111,1,2011-06-01 10:00:00,5,7,", "4,a,,x,2011-06-01 10:00:00,5,7,",
          "5,a,,-1,2011-06-01 10:00:00,5,7,"));
      int changes = house.feed().size();

      ImportReport dry = house.run(file, MappingFixture.mapping(), true);

      assertThat(house.feed()).hasSize(changes);
      ImportReport wet = house.run(file, MappingFixture.mapping(), false);
      assertThat(List.of(dry.lines(), dry.receipts(), dry.reasons(), dry.notes(), dry.sum()))
          .isEqualTo(List.of(wet.lines(), wet.receipts(), wet.reasons(), wet.notes(), wet.sum()));
      assertThat(house.feed().stream().filter(change -> change.type() == ChangeType.CAPTURE_RECORDED)).hasSize(4);
    }
  }

  @Nested
  class Refusals {
    @Test
    void runShouldRefuseWhenTheHouseHasNoSuchStore() {
      assertThatThrownBy(() -> house.run(lines("1,a,,1,2011-06-01 10:00:00,5,7,"), "store", "NOWHERE"))
          .isInstanceOf(ImportException.class).hasMessageContaining("no store NOWHERE");
    }

    @Test
    void runShouldRefuseWhenTheReportWouldOverwriteTheFile() {
      Path file = house.write(lines("1,a,,1,2011-06-01 10:00:00,5,7,"));
      ImportJob job = new ImportJob(file, MappingFixture.mapping(), file, false);

      assertThatThrownBy(() -> house.importer(ImportSettings.ALONE).run(job, reached -> {}))
          .isInstanceOf(ImportException.class).hasMessageContaining("overwrite");
      assertThat(file).content().startsWith(MappingFixture.HEADING);
    }
  }
}
