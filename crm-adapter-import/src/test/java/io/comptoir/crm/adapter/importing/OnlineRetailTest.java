package io.comptoir.crm.adapter.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.receipt.NotTaken;
import io.comptoir.crm.adapter.importing.receipt.Remark;
import io.comptoir.crm.adapter.importing.report.ImportReport;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real file, where it is present, against sums made of it by another hand. */
class OnlineRetailTest {
  private static final Store DEMO = new Store(
      new StoreCode("PAR-01"), "Paris", new CountryCode("FR"), ZoneId.of("Europe/Paris"),
      Currency.getInstance("EUR"), RolloutPhase.LIVE);

  @TempDir Path folder;

  @Test
  void runShouldTakeEveryCustomersMoneyToThePennyWhenTheFileIsReal() throws IOException {
    Path file = Project.data("purchases/online_retail_to_2011-05.csv.gz");
    ReceiptMapping mapping = ReceiptMapping.read(Project.root().resolve("docs/examples/online-retail.properties"));
    try (ImportHouse house = new ImportHouse(folder, DEMO)) {
      ImportReport report = house.run(file, mapping, false);
      Sums expected = Sums.of(file);

      assertThat(report.lines().read()).isEqualTo(expected.lines);
      assertThat(report.lines().taken() + report.lines().notTaken()).isEqualTo(expected.lines);
      assertThat(report.sum().amount()).isEqualByComparingTo(expected.rounded);
      assertThat(report.sum().unrounded()).isEqualByComparingTo(expected.exact);
      assertThat(expected.perCustomer).hasSizeGreaterThan(2000).allSatisfy((number, sum) ->
          assertThat(house.sumsOf(house.customer("online-retail", number).orElseThrow()))
              .isEqualTo(Map.of("GBP", new Money(sum, Currency.getInstance("GBP")))));
      assertThat(report.notes().warnings()).isEmpty();
      assertThat(report.reasons()).containsOnlyKeys(NotTaken.WRITE_OFF, NotTaken.WITHOUT_ANY_PRICE);
      assertThat(report.notes().remarks()).doesNotContainKeys(
          Remark.COUNTRY_UNKNOWN, Remark.SEVERAL_CUSTOMERS, Remark.PRICE_LEFT_OUT, Remark.SOME_TIMES_UNREADABLE);

      int changes = house.feed().size();
      ImportReport again = house.run(file, mapping, false);
      assertThat(again.receipts().taken()).isZero();
      assertThat(again.receipts().known()).isEqualTo(report.receipts().taken());
      assertThat(again.sum()).isEqualTo(report.sum());
      assertThat(house.feed()).hasSize(changes);
    }
  }

  /** The file added up without anything of the import: quantity times price, a minus only where C says so. */
  private static final class Sums {
    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
    private final Map<String, BigDecimal> perCustomer = new TreeMap<>();
    private BigDecimal rounded = BigDecimal.ZERO;
    private BigDecimal exact = BigDecimal.ZERO;
    private long lines;

    static Sums of(Path file) throws IOException {
      Sums sums = new Sums();
      try (BufferedReader reader = new BufferedReader(new InputStreamReader(
          new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        String[] heading = reader.readLine().split(",");
        reader.lines().forEach(line -> sums.add(heading, line.split(COMMA_OUTSIDE_QUOTES, -1)));
      }
      return sums;
    }

    private void add(String[] heading, String[] cells) {
      Map<String, String> line = new HashMap<>();
      for (int i = 0; i < heading.length; i++) {
        line.put(heading[i], cells[i]);
      }
      lines++;
      String invoice = line.get("InvoiceNo");
      BigDecimal quantity = new BigDecimal(line.get("Quantity"));
      if (!invoice.startsWith("A") && (quantity.signum() >= 0 || invoice.startsWith("C"))) {
        add(quantity.multiply(new BigDecimal(line.get("UnitPrice"))), line.get("CustomerID").replaceAll("\\.0$", ""));
      }
    }

    private void add(BigDecimal amount, String customer) {
      BigDecimal paid = amount.setScale(2, RoundingMode.HALF_UP);
      exact = exact.add(amount);
      rounded = rounded.add(paid);
      if (!customer.isEmpty()) {
        perCustomer.merge(customer, paid, BigDecimal::add);
      }
    }
  }
}
