package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.Work;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.testkit.fixture.Captures;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered of places and advisors is never a number that the database does not know. */
class LastingNumbersTest {
  private static final String STRAYS =
      "select count(*) from capture c where not exists (select 1 from place p where p.id = c.place)"
          + " or c.advisor is not null and not exists (select 1 from advisor a where a.id = c.advisor)";

  private final String database = EmbeddedHouse.create();
  private final PostgresStorage storage =
      PostgresStorage.at(EmbeddedHouse.settings(database).withConnections(1, 1), EmbeddedHouse.SECRET_FILE);
  private final Comptoir comptoir = Comptoir.open(storage);

  @AfterEach
  void close() {
    comptoir.close();
    EmbeddedHouse.giveBack(database);
  }

  private void capture(int number) {
    comptoir.captures().capture(Visits.of(number, Visits.person(number), Visits.receipt(number))).toCompletableFuture().join();
  }

  private <T> T unit(Work<T> work) {
    return storage.unitOfWork().submit(work).toCompletableFuture().join();
  }

  @Test
  void numbersShouldBeForgottenWhenTheUnitThatMadeThemFails() {
    CaptureFact fact = Captures.capture(1, null);

    assertThatThrownBy(
            () ->
                unit(
                    repositories -> {
                      repositories.captures().add(fact);
                      repositories.captures().find(fact.id()).orElseThrow();
                      throw new IllegalStateException("taken back");
                    }))
        .hasRootCauseMessage("taken back");
    unit(
        repositories -> {
          repositories.captures().add(fact);
          return true;
        });

    assertThat(EmbeddedHouse.ask(database, STRAYS)).isEqualTo("0");
    Optional<CaptureFact> stored = storage.read(r -> r.captures().find(fact.id()));
    assertThat(stored).contains(fact);
  }

  // As after a fail-over to a standby that had not heard of them.
  @Test
  void numbersShouldBeForgottenWhenTheConnectionIsLost() {
    capture(1);
    capture(2);
    EmbeddedHouse.execute(database, "delete from capture; delete from place; delete from advisor");
    EmbeddedHouse.ask(
        "postgres", "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '" + database + "'");
    capture(3);

    assertThat(EmbeddedHouse.ask(database, "select count(*) from capture")).isEqualTo("1");
    assertThat(EmbeddedHouse.ask(database, STRAYS)).isEqualTo("0");
  }
}
