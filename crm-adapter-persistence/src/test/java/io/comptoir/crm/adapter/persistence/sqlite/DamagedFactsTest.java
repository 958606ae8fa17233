package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentForm.ContactForm;
import io.comptoir.crm.domain.integrity.FirstFault;
import io.comptoir.crm.domain.integrity.Flaw;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.TillCode;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import io.comptoir.crm.testkit.fixture.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day in a file, and what somebody with a tool for databases may do to it. */
class DamagedFactsTest {
  private static final int CAPTURES = 300;
  private static final Origin TILL = new Origin(Stores.paris().code(), new TillCode("3"), new AdvisorCode("A42"));

  @TempDir static Path made;
  @TempDir Path folder;

  @BeforeEach
  void copyTheDay() throws SQLException, IOException {
    Path day = made.resolve("comptoir.db");
    if (!SqliteStorage.exists(made)) {
      try (Comptoir comptoir = Comptoir.open(SqliteStorage.at(made))) {
        comptoir.house().putStore(Stores.paris(), null).toCompletableFuture().join();
        for (int number = 1; number <= CAPTURES; number++) {
          comptoir.captures().capture(CaptureRequest.of(checkout(number))).toCompletableFuture().join();
        }
      }
    }
    sql("jdbc:sqlite:" + day, "vacuum into '" + file() + "'");
    Files.copy(made.resolve("secret.key"), folder.resolve("secret.key"));
  }

  private static CaptureForm checkout(int number) {
    PersonForm person =
        PersonForm.of(
            Map.of(
                "given_name", "Camille", "family_name", "Martin " + number,
                "email", "camille." + number + "@example.org"));
    ConsentForm consent =
        new ConsentForm("marketing", "email", "refused", "screen", null, new ContactForm("email", null), null, null, Set.of());
    Instant at = Instant.parse("2026-11-21T09:00:00Z").plusSeconds(number * 60L);
    Parts parts = new Parts(person, List.of(), List.of(consent), receipt(number), null);
    OperationId id = new OperationId(SequentialIds.numbered(number));
    return new CaptureForm(id, null, new Clocks(at.toString(), at.toString()), TILL, parts);
  }

  // Each tenth does not add up and waits for its repair.
  private static ReceiptForm receipt(int number) {
    MoneyForm price = new MoneyForm("12.50", "EUR");
    LineForm line = new LineForm("1", "BAG-01", null, "Bag for Camille", "1", price, null, price, null);
    MoneyForm total = number % 10 == 0 ? new MoneyForm("99.00", "EUR") : price;
    return new ReceiptForm("R" + number, null, "sale", List.of(line), List.of(), List.of(), total, null, "as it came");
  }

  private Path file() {
    return folder.resolve("comptoir.db");
  }

  private IntegrityReport verify() {
    try (Comptoir comptoir = Comptoir.open(SqliteStorage.at(folder))) {
      return comptoir.integrity().verify((entries, of) -> {});
    }
  }

  private void damage(String... statements) throws SQLException {
    sql("jdbc:sqlite:" + file(), statements);
  }

  private static void sql(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  private long number(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.getLong(1);
    }
  }

  private long changeOf(String table, long id) throws SQLException {
    return number("select change from " + table + " where id = " + id);
  }

  @Test
  void verifyShouldFindTheDayWholeWhenNobodyTouchedIt() throws SQLException {
    IntegrityReport report = verify();

    assertThat(report.firstFault()).isEmpty();
    assertThat(report.entries()).isEqualTo(number("select max(seq) from change")).isGreaterThan(1_500);
    assertThat(report.facts())
        .isEqualTo(number("select count(*) from change where fact_hash is not null"))
        .isEqualTo(4L * CAPTURES);
    assertThat(report.valuesErased()).isZero();
    try (SqliteStorage storage = SqliteStorage.at(folder)) {
      assertThat(storage.damage()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "receipt | total = '12.51' | FACT_UNREADABLE",
        "receipt | raw = 'As it came' | VALUES_CHANGED",
        "receipt | currency = 'EUX' | FACT_UNREADABLE",
        "receipt | at = at + 1 | FACT_CHANGED",
        "record | linked_at = linked_at - 1 | FACT_CHANGED",
        "record | customer = customer + 1 | VALUES_CHANGED",
        "record | reason = 'Contact' | FACT_UNREADABLE",
        "purchase_link | customer = customer + 1 | VALUES_CHANGED",
        "purchase_link | at = at + 1 | FACT_CHANGED",
        "consent_decision | purpose = 'PROFILING' | FACT_CHANGED",
        "consent_decision | kind = 'GRANTED' | FACT_CHANGED",
        "consent_decision | contact = contact + 1 | VALUES_CHANGED",
        "consent_decision | salt = zeroblob(16) | VALUES_CHANGED",
        "purchase_link | commitment = zeroblob(32) | VALUES_CHANGED",
        "receipt | salt = null, commitment = zeroblob(32) | FACT_CHANGED",
        "receipt | salt = null, raw = 'Another text' | VALUES_LEFT",
        "purchase_link | salt = null, customer = customer + 1 | VALUES_LEFT",
        "record | salt = null | VALUES_LEFT",
        "consent_decision | salt = null | VALUES_LEFT",
        "consent_decision | change = change + 10 | FACT_MISSING"
      })
  void verifyShouldNameTheFactWhenAColumnOfItWasChanged(String table, String assignment, Flaw what)
      throws SQLException {
    long change = changeOf(table, 203);
    damage("update " + table + " set " + assignment + " where id = 203");

    FirstFault fault = verify().firstFault().orElseThrow();

    assertThat(fault.seq()).isEqualTo(change);
    assertThat(fault.what()).isEqualTo(what);
  }

  @ParameterizedTest
  @CsvSource({
    "record, uuid = zeroblob(16), ID_CHANGED",
    "receipt, uuid = x'2026', ID_CHANGED",
    "consent_decision, uuid = null, ID_CHANGED",
    "purchase_link, uuid = (select uuid from change where seq = 1), ID_CHANGED",
    "purchase_link, version = version + 1, CHAIN_BROKEN",
    "receipt, at = at + 1, CHAIN_BROKEN",
    "record, type = 'CONSENT_DECIDED', CHAIN_BROKEN"
  })
  void verifyShouldNameTheChangeWhenAColumnOfItWasChanged(String table, String assignment, Flaw what)
      throws SQLException {
    long seq = changeOf(table, 203);
    damage("update change set " + assignment + " where seq = " + seq);

    assertThat(verify().firstFault().orElseThrow())
        .matches(fault -> fault.seq() == seq && fault.what() == what);
  }

  @ParameterizedTest
  @CsvSource({
    "chain_hash, CHAIN_BROKEN",
    "fact_hash, FACT_CHANGED",
  })
  void verifyShouldNameTheChangeWhenAByteOfAHashWasFlipped(String column, Flaw what) throws SQLException {
    long seq = changeOf("receipt", 203);
    String hex = "hex(" + column + ")";
    damage(
        "update change set " + column + " = unhex(substr(" + hex + ", 1, 62) || case substr(" + hex
            + ", 63) when '00' then '01' else '00' end) where seq = " + seq);

    assertThat(verify().firstFault()).contains(new FirstFault(seq, "PURCHASE_RECORDED", what));
  }

  @ParameterizedTest
  @CsvSource({"record", "purchase_link", "receipt", "consent_decision"})
  void verifyShouldNameTheChangeWhenTheRowOfItsFactIsGone(String table) throws SQLException {
    long change = changeOf(table, 203);
    damage("delete from " + table + " where id = 203");

    assertThat(verify().firstFault().orElseThrow())
        .matches(fault -> fault.seq() == change && fault.what() == Flaw.FACT_MISSING);
  }

  @Test
  void verifyShouldNameTheReceiptWhenALineOfItIsGone() throws SQLException {
    damage("delete from receipt_line where receipt = 203");

    assertThat(verify().firstFault().orElseThrow().seq()).isEqualTo(changeOf("receipt", 203));
  }

  @ParameterizedTest
  @CsvSource({"receipt, 203", "consent_decision, 300"})
  void verifyShouldNameTheNumberWhenAChangeIsGone(String table, long id) throws SQLException {
    long seq = changeOf(table, id);
    damage("delete from change where seq = " + seq);

    assertThat(verify().firstFault()).contains(new FirstFault(seq, "", Flaw.CHANGE_MISSING));
    try (SqliteStorage storage = SqliteStorage.at(folder)) {
      assertThat(storage.damage()).hasValueSatisfying(words -> assertThat(words).contains(table, "change"));
    }
  }

  @Test
  void verifyShouldNameTheNumberWhenTheEndIsCutOffAndItsFactsAreNot() throws SQLException {
    long seq = number("select min(change) from (select change from purchase_link order by id desc limit 20)");
    damage("delete from change where seq >= " + seq);

    assertThat(verify().firstFault().orElseThrow().what()).isEqualTo(Flaw.CHANGE_MISSING);
  }

  @Test
  void verifyShouldFindItWholeAndSayValueErasedWhenOnePersonWasErased() throws SQLException {
    long customer = number("select customer from record where id = 203");
    damage(
        "insert into contact_key (kind, value) values ('E', '')",
        "update customer set uuid = zeroblob(16) where id = " + customer,
        "update record set salt = null, advisor = null where customer = " + customer,
        "update consent_decision set salt = null, advisor = null, receipt = null, contact = "
            + "(select id from contact_key where value = '') where customer = " + customer,
        "update receipt_line set description = null where receipt = 203",
        "update receipt set salt = null, advisor = null, raw = null where id = 203",
        "update purchase_link set salt = null, customer = null where customer = " + customer);

    IntegrityReport report = verify();

    assertThat(report.firstFault()).isEmpty();
    assertThat(report.valuesErased()).isEqualTo(4);
  }

  @Test
  void verifyShouldNotTakeAChangedValueForAnErasedOneWhenItsSaltIsStillThere() throws SQLException {
    assertThat(number("select count(*) from receipt where raw is not null")).isPositive();
    damage("update receipt set raw = null where raw is not null");

    assertThat(verify().firstFault().orElseThrow().what()).isEqualTo(Flaw.VALUES_CHANGED);
  }
}
