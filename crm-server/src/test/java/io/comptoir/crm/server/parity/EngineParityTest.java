package io.comptoir.crm.server.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresStorage;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines give the same answers through a long random day, and hold the same in the evening. */
@Timeout(240)
class EngineParityTest {
  private static final int CALLS = 400;
  private static final String SECRET = "secret.key";

  @TempDir Path folder;

  private static Map<String, Integer> compare(long seed, int calls, Storage one, Storage other) {
    return compare(seed, one, other, comparison -> comparison.through(new RandomDay(seed), calls));
  }

  private static Map<String, Integer> compare(long seed, Storage one, Storage other, Consumer<Comparison> by) {
    try (HouseOverHttp first = new HouseOverHttp(one, seed);
        HouseOverHttp second = new HouseOverHttp(other, seed)) {
      Comparison comparison = new Comparison(seed, first, second);
      by.accept(comparison);
      return comparison.kinds();
    }
  }

  // With one secret they sign the same tokens.
  private SqliteStorage sqlite(String name) throws IOException {
    Path data = folder.resolve(name);
    SqliteStorage.at(data).close();
    Files.write(data.resolve(SECRET), new byte[32]);
    return SqliteStorage.at(data);
  }

  private PostgresStorage postgres() throws IOException {
    Path secret = Files.write(folder.resolve("postgres.key"), new byte[32]);
    return PostgresStorage.at(PostgresSettings.of(EmbeddedPostgresHouse.newDatabase()).withConnections(4, 4), secret);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 7)
  void everyAnswerShouldBeTheSameWhenARandomDayIsLivedOnBothEngines(long seed) throws IOException {
    Map<String, Integer> kinds = compare(seed, CALLS, sqlite("data"), postgres());

    assertThat(kinds).as("what happened on day %d", seed)
        .containsKeys(
            "POST captures 201", "POST captures 422", "POST captures 400", "POST captures 403", "POST captures 409",
            "POST captures 200", "POST lookups 200", "POST customers 201", "PATCH customers 200", "GET customers 404",
            "PUT purchases 200", "DELETE purchases 200", "POST repairs 200", "GET changes 200", "PUT notices 409");
    assertThat(kinds.keySet()).noneMatch(kind -> kind.matches(".* 5[0-9][0-9]"));
  }

  @Test
  void everyAnswerShouldBeTheSameWhenNaughtyValuesStandInEveryField() throws IOException {
    Map<String, Integer> kinds = compare(1, sqlite("data"), postgres(), Comparison::throughNaughtyValues);

    assertThat(kinds).containsEntry("POST captures 201", Naughty.VALUES.size());
  }

  @Test
  void comparisonShouldFailWhenOneEngineLosesOneUnitOfWork() throws IOException {
    Storage whole = sqlite("whole");
    Storage losing = new LosingStorage(sqlite("losing"), 40);

    assertThatThrownBy(() -> compare(3, 120, whole, losing)).isInstanceOf(AssertionError.class);
  }
}
