package io.comptoir.crm.bench.opponent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.data.People;
import io.comptoir.crm.bench.data.Person;
import io.comptoir.crm.bench.house.HouseData;
import io.comptoir.crm.bench.house.TableUse;
import io.comptoir.crm.bench.house.TestHouse;
import io.comptoir.crm.bench.load.HttpLoad;
import io.comptoir.crm.bench.load.HttpRequests;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Or the two would not be comparable. */
class BareCapturesTest {
  private static final long CUSTOMERS = 40;
  private static final int CREATED = 201;
  private static final int MOST_ATTEMPTS = 20;
  /** What only the program needs: to take turns, and to let changes wait for their numbers. */
  private static final Set<String> ONLY_THE_PROGRAMS = Set.of("turn", "change_waiting");

  @TempDir private Path folder;

  private final People people = new People(People.SEED);

  @Test
  void storeShouldLeaveAsManyRowsInEveryTableAsTheProgram() throws Exception {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    HouseData house = HouseData.of(TestHouse.database(), DataSet.of(folder, CUSTOMERS, out), out);
    Person known = people.person(3);
    Person stranger = stranger();

    Map<String, Long> ofProgram = captured(house.copied("program"), known, stranger);
    Map<String, Long> bare = stored(house.copied("bare"), known, stranger);

    assertThat(ofProgram).containsEntry("purchase", 2L).containsEntry("customer", 1L);
    assertThat(bare).isEqualTo(ofProgram);
  }

  // Of two plain words: names of more are found by each of them.
  private Person stranger() {
    return LongStream.iterate(CUSTOMERS + 1_000_000, number -> number + 1)
        .mapToObj(people::person)
        .filter(person -> (person.name().given() + person.name().family()).matches("[A-Za-z]+"))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Long> captured(String url, Person... persons) throws Exception {
    HouseFolder server = HouseFolder.make(folder.resolve("server"), url, folder.resolve("customers-" + CUSTOMERS));
    Started started = ProductServer.over(server.open());
    Map<String, Long> before = rows(url);
    try {
      for (Person person : persons) {
        send(started, HttpRequests.post("/v1/captures", started.key(), capture(person)));
      }
    } finally {
      started.end().close();
    }
    return added(before, rows(url));
  }

  // A server on a busy machine may put a capture off; sent again, it has one effect.
  private static void send(Started server, byte[] request) {
    for (int attempt = 1; ; attempt++) {
      try {
        new HttpLoad(server.port(), 1, CREATED).once(request);
        return;
      } catch (IllegalStateException e) {
        if (attempt == MOST_ATTEMPTS || !e.getMessage().contains("IN_PROGRESS")) {
          throw e;
        }
      }
    }
  }

  private Map<String, Long> stored(String url, Person... persons) throws Exception {
    Map<String, Long> before = rows(url);
    try (BareHouse house = new BareHouse(url)) {
      BareCaptures.Shared shared = BareCaptures.Shared.of(house, 0);
      BareCaptures captures = new BareCaptures(house, people, CUSTOMERS, shared, 7);
      for (Person person : persons) {
        captures.store(person);
      }
    }
    return added(before, rows(url));
  }

  private static Map<String, Long> rows(String url) {
    Map<String, Long> rows = new TreeMap<>();
    TableUse.of(url).forEach(use -> rows.put(use.table(), use.rows()));
    rows.keySet().removeAll(ONLY_THE_PROGRAMS);
    return rows;
  }

  private static Map<String, Long> added(Map<String, Long> before, Map<String, Long> after) {
    Map<String, Long> added = new TreeMap<>();
    after.forEach((table, rows) -> added.put(table, rows - before.get(table)));
    added.values().removeIf(count -> count == 0);
    return added;
  }

  private static String capture(Person person) {
    return """
        {"capture_id": "%s", "occurred_at": "%s", "sent_at": "%s", "store": "PAR-01", "till": "1", "advisor": "A7",
         "customer": {"given_name": "%s", "family_name": "%s", "phone": "%s"},
         "purchase": {"receipt_number": "%s", "business_day": "2026-11-22", "kind": "sale", "lines": [
           {"line_number": 1, "sku": "A", "quantity": "1", "unit_price": {"amount": "10.00", "currency": "EUR"},
            "total": {"amount": "10.00", "currency": "EUR"}},
           {"line_number": 2, "sku": "B", "quantity": "1", "unit_price": {"amount": "5.00", "currency": "EUR"},
            "total": {"amount": "5.00", "currency": "EUR"}}],
          "total": {"amount": "15.00", "currency": "EUR"}}}
        """
        .formatted(
            UUID.randomUUID(), Instant.now(), Instant.now(), person.name().given(), person.name().family(),
            person.contact().phone(), Long.toString(person.number()));
  }
}
