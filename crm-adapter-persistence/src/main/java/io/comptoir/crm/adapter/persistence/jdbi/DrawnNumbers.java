package io.comptoir.crm.adapter.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers of rows that a unit is going to write, drawn from their sequences: whoever knows them does not wait for the rows
 * to be written. They are drawn by each unit for itself, so that a later one's are greater; those left over are lost.
 */
final class DrawnNumbers {
  /** What most captures need; a change draws as many as it leaves entries in the feed. */
  private static final List<String> USUAL =
      Stream.concat(
              Stream.of("customer", "record", "confirmation", "purchase", "receipt", "contact_key", "contact_key"),
              Collections.nCopies(8, "change_waiting").stream())
          .toList();

  private final Sql sql;
  private final Map<String, Deque<Long>> drawn = new HashMap<>();

  DrawnNumbers(Sql sql) {
    this.sql = sql;
  }

  long next(String table) {
    Deque<Long> left = drawn.computeIfAbsent(table, unknown -> new ArrayDeque<>());
    if (left.isEmpty()) {
      draw(table);
    }
    return left.removeFirst();
  }

  // At first what a capture needs, in one turn.
  private void draw(String table) {
    boolean first = drawn.size() == 1 && USUAL.contains(table);
    List<String> tables = first ? USUAL : List.of(table);
    String text =
        tables.stream().map(of -> "nextval('" + of + "_id_seq')").collect(Collectors.joining(", ", "select ", ""));
    sql.first(text, (row, context) -> keep(tables, row)).orElseThrow();
  }

  private boolean keep(List<String> tables, ResultSet row) throws SQLException {
    for (int i = 0; i < tables.size(); i++) {
      drawn.computeIfAbsent(tables.get(i), unknown -> new ArrayDeque<>()).add(row.getLong(i + 1));
    }
    return true;
  }
}
