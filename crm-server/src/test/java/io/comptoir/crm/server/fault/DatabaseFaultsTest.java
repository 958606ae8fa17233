package io.comptoir.crm.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the database beside a server: refused clearly, nothing lost or doubled, and well again by itself. */
@Timeout(240)
class DatabaseFaultsTest {
  private static final String OWNER = "shop";
  private static final int CUTS = 20;
  private static final long MILLIS_BETWEEN_CUTS = 200;
  private static final Set<Integer> ACKNOWLEDGED = new TreeSet<>();

  @TempDir private static Path folder;
  private static EmbeddedPostgresHouse database;
  private static String url;
  private static SharedHouse house;
  private static int last;

  @BeforeAll
  static void open() throws IOException {
    database = EmbeddedPostgresHouse.in(folder.resolve("database"));
    url = database.createDatabase();
    house = SharedHouse.furnish(folder, owned(url), 1);
    house.start(0);
  }

  // Limits and switches do not hold for a superuser.
  private static String owned(String url) {
    asSuperuser(url, "create role " + OWNER + " login");
    asSuperuser(url, "alter database " + name(url) + " owner to " + OWNER);
    return url.replace("user=postgres", "user=" + OWNER);
  }

  private static void asSuperuser(String url, String sql) {
    EmbeddedPostgresHouse.execute(url, sql);
  }

  private static String name(String url) {
    return url.replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
  }

  @AfterAll
  static void everythingAcknowledgedShouldBeThereOnce() throws Exception {
    try (EmbeddedPostgresHouse server = database;
        SharedHouse shop = house) {
      new Reckoning(shop, ACKNOWLEDGED).assertWhole();
    }
  }

  private static HttpResponse<String> send(SharedHouse house, int number) throws Exception {
    return house.server(0).post("/v1/captures", new Checkout(number).json());
  }

  private static void takeNext() throws Exception {
    assertTaken(house, ++last);
    ACKNOWLEDGED.add(last);
  }

  private static void assertTaken(SharedHouse house, int number) throws Exception {
    HttpResponse<String> answer = send(house, number);
    for (int tries = 0; tries < 300 && answer.statusCode() == 503; tries++) {
      Thread.sleep(50);
      answer = send(house, number);
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("\"code\"").doesNotContainIgnoringCase("postgres").doesNotContain("FATAL");
  }

  private static void cutEverybodyOff() {
    asSuperuser(
        url,
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name(url)
            + "' and pid <> pg_backend_pid()");
  }

  @Test
  void writingShouldBeRefusedAndLookUpsGoOnWhileTheDatabaseIsReadOnly() throws Exception {
    takeNext();
    forbidWriting(true);
    try {
      assertRefused(send(house, last + 1));
      assertRefused(send(house, last + 1));
      assertThat(house.server(0).lookUp().statusCode()).isEqualTo(200);
    } finally {
      forbidWriting(false);
    }
    takeNext();
    takeNext();
  }

  // Counts at once for every connection but the one that says it.
  private static void forbidWriting(boolean forbidden) {
    String writer = url + "&options=-c%20default_transaction_read_only=off";
    asSuperuser(writer, "alter system set default_transaction_read_only = " + (forbidden ? "on" : "off"));
    asSuperuser(writer, "select pg_reload_conf()");
  }

  @Test
  void callsShouldBeRefusedWhileTheDatabaseIsDownAndServedWhenItIsBack() throws Exception {
    takeNext();
    database.stop();
    assertRefused(send(house, last + 1));
    assertRefused(house.server(0).lookUp());
    database.start();
    takeNext();
    assertThat(house.server(0).lookUp().statusCode()).isEqualTo(200);
  }

  @Test
  void callsShouldBeRefusedWhileTheDatabaseTakesNoMoreConnections() throws Exception {
    takeNext();
    asSuperuser(url, "alter role " + OWNER + " connection limit 0");
    try {
      cutEverybodyOff();
      assertRefused(send(house, last + 1));
    } finally {
      asSuperuser(url, "alter role " + OWNER + " connection limit -1");
    }
    takeNext();
    takeNext();
  }

  @Test
  void writingShouldBeRefusedInTimeAndLookUpsGoOnWhileSomebodyElseLocksATable() throws Exception {
    takeNext();
    try (Connection foreign = DriverManager.getConnection(url);
        Statement statement = foreign.createStatement()) {
      foreign.setAutoCommit(false);
      statement.execute("lock table change_waiting in access exclusive mode");
      long begun = System.nanoTime();
      assertRefused(send(house, last + 1));
      assertThat(System.nanoTime() - begun).as("long before the statement itself gives up").isLessThan(10_000_000_000L);
      assertThat(house.server(0).lookUp().statusCode()).isEqualTo(200);
      foreign.rollback();
    }
    takeNext();
    takeNext();
  }

  @Test
  void everyCaptureShouldHaveOneEffectWhileConnectionsAreCutAllTheTime() throws Exception {
    Thread cutting = new Thread(DatabaseFaultsTest::cutAgainAndAgain, "cutting");
    cutting.start();
    while (cutting.isAlive()) {
      takeNext();
    }
    takeNext();
  }

  private static void cutAgainAndAgain() {
    try {
      for (int cut = 0; cut < CUTS; cut++) {
        Thread.sleep(MILLIS_BETWEEN_CUTS);
        cutEverybodyOff();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void writingShouldResumeWithoutARestartWhenAFullDiskOfTheDatabaseHasSpaceAgain() throws Exception {
    Set<Integer> taken = new TreeSet<>();
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "size=160m");
        EmbeddedPostgresHouse full = EmbeddedPostgresHouse.in(disk.folder().resolve("database"));
        SharedHouse shop = SharedHouse.furnish(folder.resolve("full"), full.createDatabase(), 1)) {
      shop.start(0);
      assertTaken(shop, 1);
      taken.add(1);
      Path filler = disk.fill();
      assertRefused(untilRefused(shop, taken));
      assertThat(shop.server(0).lookUp().statusCode()).isEqualTo(200);
      Files.delete(filler);
      for (int more = 0, first = taken.size() + 1; more < 3; more++) {
        assertTaken(shop, first + more);
        taken.add(first + more);
      }
      new Reckoning(shop, taken).assertWhole();
    }
  }

  private static HttpResponse<String> untilRefused(SharedHouse shop, Set<Integer> taken) throws Exception {
    HttpResponse<String> answer = send(shop, taken.size() + 1);
    while (answer.statusCode() == 201 && taken.size() < 600) {
      taken.add(taken.size() + 1);
      answer = send(shop, taken.size() + 1);
    }
    return answer;
  }
}
