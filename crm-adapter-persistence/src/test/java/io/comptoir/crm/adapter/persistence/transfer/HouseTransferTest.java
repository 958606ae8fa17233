package io.comptoir.crm.adapter.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.comptoir.crm.adapter.persistence.postgresql.EmbeddedHouse;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresStorage;
import io.comptoir.crm.adapter.persistence.sqlite.ServerLock;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import io.comptoir.crm.domain.job.Job;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Lease;
import io.comptoir.crm.domain.job.Rhythm;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseTransferTest {
  private static final int CAPTURES = 100;
  private static final int SOME = 30;
  private static final JobName VERIFY = new JobName("verify");
  private static final Rhythm DAILY = new Rhythm(Duration.ofDays(1));

  @TempDir Path folder;
  @TempDir Path other;

  private Path back() {
    return other.resolve("back");
  }

  private static IntegrityReport verify(Path folder) {
    try (Comptoir comptoir = Comptoir.open(SqliteStorage.at(folder))) {
      return comptoir.integrity().verify((entries, of) -> {});
    }
  }

  /** As if the program were killed where this is thrown: nothing is tidied up but what the system does. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static TransferProgress killedAfter(long steps) {
    return (done, of) -> {
      if (done > steps) {
        throw new Killed();
      }
    };
  }

  @Nested
  class ThereAndBack {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void rowsShouldBeTheSameWhenTheyWereMovedThereAndBack(long seed) throws SQLException, IOException {
      try (MovedHouse house = MovedHouse.after(seed, CAPTURES, folder)) {
        Map<String, List<String>> before = house.file().rows();
        TransferReport there = house.toPostgres();
        TransferReport home = house.toSqlite(back());

        assertThat(new WholeFile(back()).rows()).isEqualTo(before);
        assertThat(Files.readAllBytes(back().resolve("secret.key"))).isEqualTo(house.secret());
        assertThat(home).isEqualTo(there);
        assertThat(verify(back()).end()).isEqualTo(there.end()).isEqualTo(verify(folder).end());
        assertThat(house.file().rows()).as("the source stays as it was").isEqualTo(before);
      }
    }

    @Test
    void dayShouldFillNearlyEveryTableWhenItIsLongEnoughToMeanAnything() throws SQLException {
      try (MovedHouse house = MovedHouse.after(11, CAPTURES, folder)) {
        Map<String, List<String>> rows = new TreeMap<>(house.file().rows());
        rows.values().removeIf(some -> !some.isEmpty());

        assertThat(rows.keySet()).as("tables without a row")
            .isSubsetOf("suppression", "consent_set_aside", "contact_became", "job");
      }
    }

    @Test
    void reportShouldTellTheSumsOfTheReceiptsWhenItIsDone() throws SQLException {
      try (MovedHouse house = MovedHouse.after(11, CAPTURES, folder)) {
        TransferReport report = house.toPostgres();

        assertThat(report.rows()).isEqualTo(house.file().rows().values().stream().mapToLong(List::size).sum());
        assertThat(report.sums().keySet()).contains("EUR", "GBP", "JPY");
        report.sums().forEach((currency, sum) -> assertThat(sum).isEqualByComparingTo(sumOf(house, currency)));
      }
    }

    private static BigDecimal sumOf(MovedHouse house, String currency) {
      try {
        return BigDecimal.valueOf(
            house.file().number("select sum(cast(total as integer)) from receipt where currency = '" + currency + "'"));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void jobsShouldStayOnBothSidesWhenTheHouseMoves() {
      try (MovedHouse house = MovedHouse.after(11, CAPTURES, folder)) {
        try (Comptoir before = Comptoir.open(SqliteStorage.at(folder))) {
          Lease lease = before.jobs().take(VERIFY, DAILY, Duration.ofMinutes(1)).orElseThrow();
          before.jobs().finish(lease, false);
        }
        Job held = Job.fresh(VERIFY).taken(Instant.EPOCH, Duration.ofMinutes(1));
        try (PostgresStorage empty = PostgresStorage.at(house.settings(), house.secretFile())) {
          empty.unitOfWork().submit(repositories -> put(repositories, held)).toCompletableFuture().join();
        }

        house.toPostgres();
        house.toSqlite(back());

        try (Comptoir there = Comptoir.open(PostgresStorage.at(house.settings(), house.secretFile()));
            Comptoir home = Comptoir.open(SqliteStorage.at(back()))) {
          assertThat(there.jobs().look(VERIFY)).isEqualTo(held);
          assertThat(home.jobs().look(VERIFY)).isEqualTo(Job.fresh(VERIFY));
        }
      }
    }

    private static Job put(Repositories repositories, Job job) {
      repositories.jobs().put(job);
      return job;
    }

    @Test
    void serverShouldGoOnWritingWhenItStartsOnWhatWasMoved() {
      try (MovedHouse house = MovedHouse.after(11, CAPTURES, folder)) {
        TransferReport moved = house.toPostgres();
        try (Comptoir comptoir = Comptoir.open(PostgresStorage.at(house.settings(), house.secretFile()))) {
          RandomDay.goOn(16, 40, comptoir);
        }
        TransferReport home = house.toSqlite(back());

        assertThat(home.end().entries()).isGreaterThan(moved.end().entries() + 40);
        assertThat(verify(back()).end()).isEqualTo(home.end());
        try (Comptoir comptoir = Comptoir.open(SqliteStorage.at(back()))) {
          RandomDay.goOn(17, 10, comptoir);
        }
        assertThat(verify(back()).isWhole()).isTrue();
      }
    }

    @Test
    void chainShouldBeWholeWhenManyHadWrittenAtOnce() throws SQLException {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        house.toPostgres();
        try (Comptoir comptoir = Comptoir.open(PostgresStorage.at(house.settings(), house.secretFile()))) {
          CompletableFuture.allOf(
                  IntStream.range(0, 6)
                      .mapToObj(till -> CompletableFuture.runAsync(() -> RandomDay.goOn(100 + till, 30, comptoir)))
                      .toArray(CompletableFuture[]::new))
              .join();
        }
        TransferReport home = house.toSqlite(back());

        assertThat(verify(back()).end()).isEqualTo(home.end());
        assertThat(house.toSqlite(back()).before()).isTrue();
      }
    }

    // However changes were numbered after their commit: here in the opposite order of their facts.
    @Test
    void chainShouldBeWholeWhenFactsLieInAnotherOrderThanTheirChanges() throws SQLException {
      try (MovedHouse house = MovedHouse.after(11, CAPTURES, folder)) {
        house.toPostgres();
        EmbeddedHouse.execute(
            house.database(),
            "update receipt set id = -id; update receipt_line set receipt = -receipt;"
                + " update receipt_amount set receipt = -receipt;"
                + " update receipt r set id = id + m + 1 from (select max(-id) m from receipt) x;"
                + " update receipt_line set receipt = receipt + m + 1 from (select max(id) m from receipt) x;"
                + " update receipt_amount set receipt = receipt + m + 1 from (select max(id) m from receipt) x");
        Map<String, List<String>> before = house.file().rows();
        house.toSqlite(back());

        assertThat(verify(back()).isWhole()).isTrue();
        assertThat(new WholeFile(back()).rows()).isEqualTo(before);
      }
    }
  }

  @Nested
  class BrokenOff {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void rowsShouldBeTheSameWhenBothWaysWereBrokenOffAgainAndAgain(long seed) throws SQLException {
      Random random = new Random(seed);
      try (MovedHouse house = MovedHouse.after(seed, CAPTURES, folder)) {
        Map<String, List<String>> before = house.file().rows();
        long steps = 3 * before.values().stream().mapToLong(List::size).sum();
        for (long part = steps / 5; part < steps; part += steps / 5) {
          long until = part + random.nextInt(50);
          assertThatThrownBy(() -> house.toPostgres(killedAfter(until))).isInstanceOf(Killed.class);
        }
        TransferReport there = house.toPostgres();
        for (long part = steps / 5; part < steps; part += steps / 5) {
          long until = part + random.nextInt(50);
          assertThatThrownBy(() -> house.toSqlite(back(), killedAfter(until))).isInstanceOf(Killed.class);
          assertThat(back().resolve("comptoir.db")).doesNotExist();
        }

        assertThat(house.toSqlite(back())).isEqualTo(there);
        assertThat(new WholeFile(back()).rows()).isEqualTo(before);
      }
    }

    @Test
    void secondRunShouldMoveOnlyWhatIsLeftWhenTheFirstWasBrokenOff() {
      try (MovedHouse house = MovedHouse.after(11, CAPTURES, folder)) {
        assertThatThrownBy(() -> house.toPostgres(killedAfter(1_000))).isInstanceOf(Killed.class);
        List<Long> told = new ArrayList<>();
        house.toPostgres((steps, of) -> told.add(steps));

        // What a table had before is told at once; nothing else is told in larger steps than a batch.
        long largest = IntStream.range(1, told.size()).mapToLong(at -> told.get(at) - told.get(at - 1)).max().orElse(0);
        assertThat(largest).isGreaterThan(MovedHouse.SMALL.rows());
        assertThat(told).isSorted();
      }
    }

    @Test
    void secondRunShouldSayThatItIsDoneWhenTheFirstCameToItsEnd() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        TransferReport first = house.toPostgres();
        TransferReport second = house.toPostgres();

        assertThat(first.before()).isFalse();
        assertThat(second.before()).isTrue();
        assertThat(second.end()).isEqualTo(first.end());
        assertThat(second.rows()).isEqualTo(first.rows());
      }
    }

    @Test
    void serverShouldBeRefusedWhenTheTargetIsHalfFilled() {
      try (MovedHouse house = MovedHouse.after(11, CAPTURES, folder)) {
        assertThatThrownBy(() -> house.toPostgres(killedAfter(1_000))).isInstanceOf(Killed.class);

        assertThatThrownBy(() -> PostgresStorage.at(house.settings(), house.secretFile()))
            .isInstanceOf(StorageUnavailableException.class)
            .hasMessageContaining("half filled").hasMessageContaining("crm migrate");
        house.toPostgres();
        assertThatThrownBy(() -> house.toSqlite(back(), killedAfter(1_000))).isInstanceOf(Killed.class);

        assertThatThrownBy(() -> SqliteStorage.at(back()))
            .isInstanceOf(StorageUnavailableException.class)
            .hasMessageContaining("broken off");
      }
    }

    @Test
    void moveShouldBeRefusedWhenTheSourceWentOnSinceItBegan() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        assertThatThrownBy(() -> house.toPostgres(killedAfter(500))).isInstanceOf(Killed.class);
        try (Comptoir comptoir = Comptoir.open(SqliteStorage.at(folder))) {
          RandomDay.goOn(27, 1, comptoir);
        }

        assertThatThrownBy(house::toPostgres)
            .isInstanceOf(TransferException.class)
            .hasMessageContaining("the source went on since");
      }
    }
  }

  @Nested
  class Refused {
    @Test
    void moveShouldBeRefusedWhenTheDatabaseHoldsAnotherCustomerFile() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder);
          MovedHouse elsewhere = MovedHouse.after(32, SOME, other)) {
        elsewhere.toPostgres();

        assertThatThrownBy(() -> new MovedHouse(folder, elsewhere.database()).toPostgres())
            .isInstanceOf(TransferException.class)
            .hasMessageContaining("another customer file");
        assertThat(house.toPostgres().before()).isFalse();
      }
    }

    @Test
    void databaseMayHoldTheHouseAloneWhenAServerWasTurnedAwayFromIt() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        PostgresStorage.at(house.settings(), house.secretFile()).close();

        assertThat(house.toPostgres().before()).isFalse();
      }
    }

    @Test
    void moveShouldBeRefusedWhenTheDatabaseWentOnSinceItWasMoved() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        house.toPostgres();
        try (Comptoir comptoir = Comptoir.open(PostgresStorage.at(house.settings(), house.secretFile()))) {
          RandomDay.goOn(34, 1, comptoir);
        }

        assertThatThrownBy(house::toPostgres).hasMessageContaining("one of the two went on since");
      }
    }

    @Test
    void moveShouldBeRefusedWhenAServerUsesTheDatabase() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        house.toPostgres();
        try (PostgresStorage server = PostgresStorage.at(house.settings(), house.secretFile())) {
          assertThat(server.isWritable()).isTrue();

          assertThatThrownBy(() -> house.toSqlite(back())).hasMessageContaining("stop all of them");
        }
        assertThat(house.toSqlite(back()).before()).isFalse();
      }
    }

    @Test
    void serverShouldBeRefusedWhenTheDatabaseIsBeingMoved() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        house.toPostgres();
        List<Throwable> refused = new ArrayList<>();
        house.toSqlite(
            back(),
            (steps, of) -> {
              if (refused.isEmpty()) {
                refused.add(
                    catchThrowable(
                        () -> PostgresStorage.at(house.settings(), house.secretFile()).close()));
              }
            });

        assertThat(refused.get(0)).isInstanceOf(StorageUnavailableException.class).hasMessageContaining("crm migrate");
      }
    }

    @Test
    void moveShouldBeRefusedWhenTheSecretIsAnother() throws IOException {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        house.toPostgres();
        byte[] another = house.secret();
        another[0]++;
        Files.write(house.secretFile(), another);

        assertThatThrownBy(() -> house.toSqlite(back())).hasMessageContaining("secret.key is not that of the database");
      }
    }

    @Test
    void moveShouldBeRefusedWhenTheFolderHoldsAnotherCustomerFile() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder);
          MovedHouse elsewhere = MovedHouse.after(32, SOME, other)) {
        house.toPostgres();

        assertThatThrownBy(() -> house.toSqlite(elsewhere.folder())).hasMessageContaining("another customer file");
      }
    }

    @Test
    void folderMayHoldTheSecretAloneWhenItWasTheServersOwn() throws IOException {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        house.toPostgres();
        Files.createDirectories(back());
        Files.copy(house.secretFile(), back().resolve("secret.key"));

        assertThat(house.toSqlite(back()).end()).isEqualTo(verify(folder).end());
      }
    }

    @Test
    void nothingShouldBeMadeWhenTheDatabaseHoldsNoCustomerFile() {
      String empty = EmbeddedHouse.createBare("UTF8");
      try (MovedHouse filled = MovedHouse.after(31, SOME, folder);
          MovedHouse house = new MovedHouse(filled.folder(), empty)) {
        assertThatThrownBy(() -> house.toSqlite(back())).hasMessageContaining("no customer file in the database");

        EmbeddedHouse.execute(empty, "create table somebodys (id int)");
        assertThatThrownBy(house::toPostgres).hasMessageContaining("another program");
      }
    }

    @Test
    void moveShouldBeRefusedWhenAServerHoldsTheFolder() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder);
          ServerLock server = ServerLock.take(folder)) {
        assertThat(server).isNotNull();
        assertThatThrownBy(house::toPostgres).hasMessageContaining("is using the data folder");
      }
    }
  }

  @Nested
  class Damaged {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "update receipt set raw = 'Another text' where raw is not null | the first bad row is change",
          "update change set at = at + 1 where seq = 7 | the first bad row is change 7",
          "delete from record where id = 3 | the first bad row is change",
          "delete from change where seq = 5 | the first bad row is change 5"
        })
    void moveShouldEndWithTheFirstBadRowWhenTheSourceIsDamaged(String damage, String words) throws SQLException {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        house.file().execute(damage);

        assertThatThrownBy(house::toPostgres).isInstanceOf(TransferException.class).hasMessageContaining(words);
        assertThatThrownBy(() -> PostgresStorage.at(house.settings(), house.secretFile()))
            .isInstanceOf(StorageUnavailableException.class);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "update operation set answer = answer || ' '",
          "delete from receipt_amount where receipt = (select max(receipt) from receipt_amount)",
          "update customer set purchases = purchases + 1 where id = 1",
          "insert into contact_key (id, kind, value) values (100000, 'E', 'nobody@example.org')"
        })
    void moveShouldBeRefusedWhenARowOfTheTargetWasChangedBeforeItWasCompared(String change) {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        assertThatThrownBy(() -> house.toPostgres(killedAfter(rowsOf(house)))).isInstanceOf(Killed.class);
        EmbeddedHouse.execute(house.database(), change);

        assertThatThrownBy(house::toPostgres)
            .isInstanceOf(TransferException.class)
            .hasMessageContaining("is not what is in the source");
      }
    }

    private static long rowsOf(MovedHouse house) {
      try {
        return house.file().rows().values().stream().mapToLong(List::size).sum();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void moveShouldBeRefusedWhenAFactStandsAtNoChange() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        house.toPostgres();
        EmbeddedHouse.execute(house.database(), "update record set change = 1000000 where id = 2");

        assertThatThrownBy(() -> house.toSqlite(back()))
            .isInstanceOf(TransferException.class)
            .hasMessageContaining("a row of record stands at no change");
      }
    }

    @Test
    void moveShouldBeRefusedWhenARowPointsNowhere() {
      try (MovedHouse house = MovedHouse.after(31, SOME, folder)) {
        house.toPostgres();
        EmbeddedHouse.execute(house.database(), "delete from place");

        assertThatThrownBy(() -> house.toSqlite(back())).isInstanceOf(TransferException.class);
        assertThat(back().resolve("comptoir.db")).doesNotExist();
      }
    }
  }

  @Test
  void positionShouldBeReadAsItWasWrittenWhenItsValuesAreOdd() {
    Position position =
        new Position(
            List.of(
                new Position.Value(Kind.NUMBER, Long.MIN_VALUE),
                new Position.Value(Kind.TEXT, "a b\u00e9 \n"),
                new Position.Value(Kind.TEXT, "")));
    assertThat(Position.parse(position.text())).isEqualTo(position);

    byte[] id = {0, -1, 127};
    Position ofBytes = Position.parse(new Position(List.of(new Position.Value(Kind.BYTES, id))).text());
    assertThat(Arrays.equals((byte[]) ofBytes.values().get(0).value(), id)).isTrue();
  }
}
