package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A statement takes longer than a silence may last, and the database is there all the time. */
@Timeout(60)
class SlowStatementTest {
  private final String database = EmbeddedHouse.create();
  private final PostgresStorage storage =
      PostgresStorage.at(
          EmbeddedHouse.settings(database).withPatience(Duration.ofSeconds(1)), EmbeddedHouse.SECRET_FILE);
  private final Comptoir comptoir = Comptoir.open(storage);

  @AfterEach
  void close() {
    comptoir.close();
    EmbeddedHouse.drop(database);
  }

  @Test
  void unitShouldBeStoredWhenOneOfItsStatementsTakesFourTimesThePatience() {
    EmbeddedHouse.execute(
        database,
        "create function doze() returns trigger language plpgsql as $$ begin perform pg_sleep(4); return new; end $$");
    EmbeddedHouse.execute(database, "create trigger doze before insert on purchase for each row execute function doze()");

    long begun = System.nanoTime();
    CaptureAnswer answer =
        comptoir.captures().capture(Visits.of(1, Visits.person(1), Visits.receipt(1))).toCompletableFuture().join();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(4));
    assertThat(answer).isNotNull();
    assertThat(storage.isWritable()).isTrue();
    assertThat(EmbeddedHouse.ask(database, "select count(*) from purchase")).isEqualTo("1");
  }
}
