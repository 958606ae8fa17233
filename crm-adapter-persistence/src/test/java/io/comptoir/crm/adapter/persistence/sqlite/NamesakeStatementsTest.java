package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.Brief;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.TillCode;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import io.comptoir.crm.testkit.fixture.Stores;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many statements more it takes to look for namesakes of somebody new. Whoever needs more raises the bound. */
class NamesakeStatementsTest {
  private static final String NOON = "2026-11-21T12:00:00Z";
  private static final Origin TILL = new Origin(Stores.paris().code(), new TillCode("3"), null);
  private static final int NAMESAKES = 30;
  private static final int MOST_READ = 20;
  private static final int STATEMENTS_FOR_ONE = 6;

  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong searches = new AtomicLong();
  private Comptoir house;
  private int captures;

  @BeforeEach
  void open(@TempDir Path folder) {
    WatchedConnections.Watcher watcher =
        new WatchedConnections.Watcher() {
          @Override
          public void executes(String sql) {
            if (sql.startsWith("select")) {
              statements.incrementAndGet();
              searches.addAndGet(sql.contains("name_key") ? 1 : 0);
            }
          }
        };
    house = Comptoir.open(WatchedConnections.storage(folder, SqliteSettings.ofDefaults(), watcher));
    house.house().putStore(Stores.paris(), null).toCompletableFuture().join();
    for (int known = 0; known < NAMESAKES; known++) {
      capture("Camille Martin", "1955-11-02");
    }
    capture("Anne Durand", "1955-11-02");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private long needed(String name, String birthday) {
    long before = statements.get();
    assertThat(capture(name, birthday)).isEmpty();
    return statements.get() - before;
  }

  private List<Brief> capture(String name, String birthday) {
    Map<String, String> fields = new HashMap<>();
    fields.put("full_name", name);
    fields.put("phone", "+336" + (10_000_000 + 7_654_321L * captures % 80_000_000));
    if (!birthday.isEmpty()) {
      fields.put("birthday", birthday);
    }
    Parts parts = new Parts(PersonForm.of(fields), List.of(), List.of(), null, null);
    OperationId id = new OperationId(SequentialIds.numbered(++captures));
    CaptureRequest request = CaptureRequest.of(new CaptureForm(id, null, new Clocks(NOON, NOON), TILL, parts));
    return house.captures().capture(request).toCompletableFuture().join().view().candidates();
  }

  @Test
  void captureShouldAskForNoNamesakesWhenANameAloneSaysTooLittle() {
    long before = searches.get();

    assertThat(needed("Camille Martin", "")).isEqualTo(needed("Paul Lefevre", ""));
    assertThat(searches.get()).isEqualTo(before);
  }

  @Test
  void captureShouldAskOnceWhenNobodyHasTheName() {
    long before = searches.get();

    capture("Paul Lefevre", "1980-03-14");

    assertThat(searches.get() - before).isEqualTo(1);
  }

  @Test
  void captureShouldReadOneNamesakeWhenThereIsOne() {
    long alone = needed("Paul Lefevre", "1980-03-14");

    assertThat(needed("Durand Anne", "1980-03-14") - alone).isBetween(1L, (long) STATEMENTS_FOR_ONE);
  }

  @Test
  void captureShouldReadFewNamesakesWhenManyHaveTheName() {
    long alone = needed("Paul Lefevre", "1980-03-14");

    assertThat(needed("Camille Martin", "1980-03-14") - alone)
        .isBetween((long) MOST_READ, (long) MOST_READ * STATEMENTS_FOR_ONE);
  }
}
