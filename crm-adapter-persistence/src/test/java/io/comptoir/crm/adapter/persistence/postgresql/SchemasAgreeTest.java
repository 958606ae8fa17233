package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The tables of both engines are the same, but for what several writers and several servers need. */
class SchemasAgreeTest {
  private static final Set<String> OF_SEVERAL_SERVERS = Set.of("change_waiting", "turn", "house");
  private static final Set<String> COLUMN_OF_SEVERAL_WRITERS = Set.of("change.entry");

  private static final String OF_SQLITE =
      """
      select t.name, c.name, c.type, c."notnull" or c.pk > 0, c.pk > 0
      from sqlite_schema t join pragma_table_info(t.name) c
      where t.type = 'table' and t.name not like 'sqlite%' and t.name not like 'flyway%'""";
  private static final String OF_POSTGRESQL =
      """
      select t.relname, c.attname, format_type(c.atttypid, c.atttypmod), c.attnotnull::int,
        (c.attnum = any (k.indkey))::int
      from pg_class t join pg_attribute c on c.attrelid = t.oid join pg_index k on k.indrelid = t.oid and k.indisprimary
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and c.attnum > 0 and t.relname not like 'flyway%'""";

  private final String database = EmbeddedHouse.create();
  private final Set<Column> sqlite = new TreeSet<>();
  private final Set<Column> postgresql = new TreeSet<>();

  private record Column(String table, String name, String type, boolean required, boolean key)
      implements Comparable<Column> {
    static Column read(ResultSet row) throws SQLException {
      return new Column(row.getString(1), row.getString(2), kind(row.getString(3)), row.getInt(4) == 1, row.getInt(5) == 1);
    }

    private static String kind(String type) {
      return switch (type) {
        case "INTEGER", "bigint", "integer", "smallint" -> "number";
        case "TEXT", "text" -> "text";
        case "BLOB", "bytea" -> "bytes";
        default -> type;
      };
    }

    @Override
    public int compareTo(Column other) {
      return toString().compareTo(other.toString());
    }
  }

  @BeforeEach
  void readBoth(@TempDir Path folder) throws SQLException {
    SQLiteDataSource file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + folder.resolve("house.db"));
    Migrations.ofSqlite().run(file);
    try (Connection one = file.getConnection();
        Connection other = DriverManager.getConnection(EmbeddedHouse.url(database))) {
      read(one, OF_SQLITE, sqlite);
      read(other, OF_POSTGRESQL, postgresql);
    }
  }

  private static void read(Connection connection, String query, Set<Column> columns) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        columns.add(Column.read(row));
      }
    }
  }

  @AfterEach
  void drop() {
    EmbeddedHouse.drop(database);
  }

  @Test
  void columnsShouldBeTheSameOnBothEngines() {
    Stream<Column> common =
        postgresql.stream()
            .filter(column -> !OF_SEVERAL_SERVERS.contains(column.table()))
            .filter(column -> !COLUMN_OF_SEVERAL_WRITERS.contains(column.table() + "." + column.name()));

    assertThat(sqlite).hasSizeGreaterThan(200);
    assertThat(common).containsExactlyElementsOf(sqlite);
  }

  @Test
  void exceptionsShouldStillBeThere() {
    assertThat(postgresql).extracting(Column::table).containsAll(OF_SEVERAL_SERVERS);
    assertThat(postgresql).extracting(column -> column.table() + "." + column.name()).containsAll(COLUMN_OF_SEVERAL_WRITERS);
  }

  @Test
  void migrationsShouldHaveTheSameNumbersOnBothEngines() throws Exception {
    List<String> ofSqlite = migrations("/db/sqlite");

    assertThat(ofSqlite).hasSize(Migrations.LATEST);
    assertThat(migrations("/db/postgresql")).isEqualTo(ofSqlite);
  }

  private static List<String> migrations(String place) throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(Migrations.class.getResource(place));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
