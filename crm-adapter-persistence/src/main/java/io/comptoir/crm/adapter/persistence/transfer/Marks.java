package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.postgresql.PostgresTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a move is, in a table of its target: written in the transaction of the rows it tells of. As long as the table is
 * there, the target is not a customer file.
 */
record Marks(Connection target) {
  /** The table. */
  static final String TABLE = PostgresTables.MARKS;

  // Under no table's name: whose customer file it is that is being moved here.
  private static final String SOURCE = "";

  /**
   * How far a table is.
   *
   * @param last the key of the last row that was moved, or null when none was
   * @param rows how many were
   */
  record Mark(@Nullable Position last, long rows) {
    /** Of a table that nothing was moved of. */
    static final Mark NONE = new Mark(null, 0);
  }

  /** Whether a SQLite database has them. */
  static boolean areIn(Connection sqlite) throws SQLException {
    try (PreparedStatement statement = sqlite.prepareStatement("select 1 from sqlite_schema where name = ?")) {
      statement.setString(1, TABLE);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Begins, in the transaction under way, a move of the customer file that is told apart by this text. */
  void begin(String source) throws SQLException {
    try (Statement statement = target.createStatement()) {
      statement.execute("create table " + TABLE + " (name text primary key, place text not null, rows_moved bigint not null)");
    }
    write(SOURCE, source, 0);
  }

  /** What the customer file is told apart by that is being moved here. */
  String source() throws SQLException {
    return read(SOURCE).orElseThrow(() -> new TransferException("the target is damaged: begin with an empty one")).place();
  }

  Mark of(Table table) throws SQLException {
    return read(table.name()).map(found -> new Mark(Position.parse(found.place()), found.rows())).orElse(Mark.NONE);
  }

  void set(Table table, Position last, long rows) throws SQLException {
    write(table.name(), last.text(), rows);
  }

  /** Takes them away, in the transaction under way. */
  void forget() throws SQLException {
    try (Statement statement = target.createStatement()) {
      statement.execute("drop table if exists " + TABLE);
    }
  }

  private record Written(String place, long rows) {}

  private Optional<Written> read(String name) throws SQLException {
    try (PreparedStatement statement =
        target.prepareStatement("select place, rows_moved from " + TABLE + " where name = ?")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(new Written(row.getString(1), row.getLong(2))) : Optional.empty();
      }
    }
  }

  private void write(String name, String place, long rows) throws SQLException {
    String text =
        "insert into " + TABLE + " (name, place, rows_moved) values (?, ?, ?)"
            + " on conflict (name) do update set place = excluded.place, rows_moved = excluded.rows_moved";
    try (PreparedStatement statement = target.prepareStatement(text)) {
      statement.setString(1, name);
      statement.setString(2, place);
      statement.setLong(3, rows);
      statement.executeUpdate();
    }
  }
}
