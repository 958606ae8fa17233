package io.comptoir.crm.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.opponent.HouseFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseDataTest {
  private static final String INDEXES =
      """
      select string_agg(indexdef, '; ' order by indexdef) || string_agg(conname, '; ' order by conname)
      from pg_indexes left join pg_constraint on conname = indexname where schemaname = 'public'""";

  @TempDir private Path folder;

  private final PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
  private final HouseDatabase database = TestHouse.database();

  @Test
  void ofShouldLeaveTheKeysAndIndexesThatTheProgramMakes() throws SQLException {
    HouseData house = HouseData.of(database, DataSet.of(folder, 20, out), out);
    database.create("fresh");
    HouseFolder.make(folder.resolve("fresh"), database.url("fresh"), house.data().folder()).open().close();

    assertThat(text(house.copied("indexes"), INDEXES)).isEqualTo(text(database.url("fresh"), INDEXES)).contains("purchase_owner");
  }

  @Test
  void copiedApartShouldHaveAFeedOfItsOwnInTheKeptDatabaseWhenACopyWouldBeTooLarge() throws SQLException {
    HouseData small = HouseData.of(database, DataSet.of(folder, 25, out), out);
    HouseData large = new HouseData(database, small.data(), List.of(new TableUse("change", 1, 7L << 30, 0)));
    String url = large.copied("measured");
    String changes = text(url, "select count(*) from change");

    assertThat(text(large.copiedApart("bare"), "select count(*) || ' ' || (select count(*) from customer) from change"))
        .isEqualTo("0 " + text(url, "select count(*) from customer"));
    assertThat(url).isEqualTo(database.url("comptoir_25"));
    large.drop("bare");
    large.drop("measured");
    assertThat(text(url, "select count(*) from change")).isEqualTo(changes).isNotEqualTo("0");
  }

  private static String text(String url, String question) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      return new Question(connection).text(question);
    }
  }
}
