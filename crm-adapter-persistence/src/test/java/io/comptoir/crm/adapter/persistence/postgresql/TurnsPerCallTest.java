package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.postgresql.WatchedSockets.Turn;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.testkit.fixture.Stores;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How often a call waits for the database: what makes its way together counts as one turn. A failing test tells the turns
 * with their statements. Whoever needs more of them raises the bound, and the wait of every till with it.
 */
class TurnsPerCallTest {
  private static final int VISITS_BEFORE = 12;

  private final String database = EmbeddedHouse.create();
  private final List<Turn> turns = WatchedSockets.turns(database);
  private final Comptoir house = Comptoir.open(storage());

  // One connection of each kind, so that it has met every statement and every number that lasts.
  private PostgresStorage storage() {
    String url = WatchedSockets.watched(EmbeddedHouse.url(database), database);
    return PostgresStorage.at(PostgresSettings.of(url).withConnections(1, 1), EmbeddedHouse.SECRET_FILE);
  }

  @BeforeEach
  void visit() {
    house.house().putStore(Stores.paris(), null).toCompletableFuture().join();
    for (int visit = 1; visit <= VISITS_BEFORE; visit++) {
      capture(Visits.of(visit, Visits.person(visit), Visits.receipt(visit)));
      capture(Visits.of(VISITS_BEFORE + visit, Visits.person(visit), Visits.receipt(VISITS_BEFORE + visit)));
    }
    lookUp(1);
    turns.clear();
  }

  @AfterEach
  void close() {
    house.close();
    EmbeddedHouse.giveBack(database);
  }

  private void capture(CaptureRequest request) {
    house.captures().capture(request).toCompletableFuture().join();
  }

  private void lookUp(int person) {
    String phone = Visits.person(person).fields().get("phone");
    assertThat(house.lookups().lookup(LookupQuery.of(phone, Stores.paris().code())).matches()).hasSize(1);
  }

  // No call waits while changes are numbered or the pulse is felt. A connection that rested for half a second is asked
  // whether it is alive.
  private String told() {
    return turns.stream()
        .filter(turn -> !turn.thread().matches("comptoir-(numberer|pulse).*") && !turn.statements().equals(List.of("")))
        .map(turn -> turn.thread() + ": " + turn.statements())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void captureShouldTakeFewTurnsWhenTheCustomerIsNew() {
    capture(Visits.of(101, Visits.person(101), Visits.receipt(101)));

    assertThat(told().lines()).hasSizeLessThanOrEqualTo(24);
  }

  @Test
  void captureShouldTakeFewTurnsWhenTheCustomerIsKnown() {
    capture(Visits.of(101, Visits.person(1), Visits.receipt(101)));

    assertThat(told().lines()).hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void captureShouldTakeFewTurnsWhenItWasStoredBefore() {
    capture(Visits.of(1, Visits.person(1), Visits.receipt(1)));

    assertThat(told().lines()).hasSizeLessThanOrEqualTo(13);
  }

  @Test
  void lookupShouldTakeFewTurns() {
    lookUp(1);

    assertThat(told().lines()).hasSizeLessThanOrEqualTo(13);
  }
}
