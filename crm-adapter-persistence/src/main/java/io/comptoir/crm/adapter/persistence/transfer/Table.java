package io.comptoir.crm.adapter.persistence.transfer;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as SQLite knows it; the other engine has the same.
 *
 * @param name what it is called
 * @param columns its columns
 * @param key the columns of its primary key, in the order of the key
 */
record Table(String name, List<Column> columns, List<Column> key) {
  private static final String CHANGES = "change";

  /**
   * A column.
   *
   * @param name what it is called
   * @param kind what it holds
   * @param pointsAt the table whose rows its values name, or null
   */
  record Column(String name, Kind kind, @Nullable String pointsAt) {
    /** Whether it says at which change a fact stands. */
    boolean isChange() {
      return CHANGES.equals(pointsAt);
    }
  }

  /** Whether its rows are facts of the chain. */
  boolean isOfFacts() {
    return columns.stream().anyMatch(Column::isChange);
  }

  /** Whether its rows are the chain itself. */
  boolean isOfChanges() {
    return name.equals(CHANGES);
  }

  /** The names of some columns, separated by commas. */
  static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
