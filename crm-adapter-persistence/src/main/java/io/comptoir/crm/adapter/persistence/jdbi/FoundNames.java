package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads stretches of the index of names, each as far as is told, with who answers for the bearer of each name. */
final class FoundNames {
  /** How many stretches one statement reads: a way to the database for each would take longer than the reading. */
  static final int TOGETHER = 8;

  /** How many stretches are measured at once. */
  static final int MEASURED = 4;

  private static final String BEARER =
      """
       join customer c on c.id = n.customer join customer s on s.id = coalesce(c.survivor, c.id)
      where s.provisional = 0""";
  private static final String ONE =
      "select n.folded, n.first, s.id, s.uuid, s.changed from name_key n" + BEARER
          + " and n.folded >= ? and n.folded < ? order by n.folded limit ?";
  private static final String NAMED =
      "select n.folded, n.first, s.id, s.uuid, s.changed"
          + " from (select folded, customer, first from name_key where folded = ? order by customer desc limit ?) n" + BEARER;
  private static final String STRETCH =
      "select * from (select folded, customer, first from name_key where folded >= ? and folded < ? order by folded limit ?) b";
  private static final String SEVERAL =
      "select n.folded, n.first, s.id, s.uuid, s.changed from ("
          + String.join(" union all ", Collections.nCopies(TOGETHER, STRETCH)) + ") n" + BEARER;
  private static final String FILTERED =
      "select n.folded, n.first, s.id, s.uuid, s.changed from (" + STRETCH
          + " where folded || ' ' like ? and folded || ' ' like ?) n" + BEARER + " limit ?";
  private static final String LENGTH = "(select count(*) from (select 1 from name_key where folded >= ? and folded < ? limit ?) b)";
  private static final String LENGTHS = "select " + String.join(", ", Collections.nCopies(MEASURED, LENGTH));

  private final Sql sql;

  FoundNames(Sql sql) {
    this.sql = sql;
  }

  /** A stretch of the index. Folded texts hold a to z, 0 to 9 and blanks: "!" comes after the blank, "{" after "z". */
  record Range(String from, String to) {
    /** What begins with this text. */
    static Range beginning(String text) {
      return new Range(text, text + "{");
    }

    /** What begins with these words, finished. */
    static Range words(String words) {
      return new Range(words, words + "!");
    }

    /** What begins with these words, and goes on. */
    static Range more(String words) {
      return new Range(words + " ", words + "!");
    }
  }

  /**
   * A name that was found.
   *
   * @param name the name
   * @param survivor the number of who answers for its bearer
   * @param id the id of the same
   * @param changed when that one was changed
   */
  record Found(FoldedName name, long survivor, CustomerId id, long changed) {
    private static Found read(ResultSet row, StatementContext context) throws SQLException {
      Row column = Row.of(row);
      List<String> words = new ArrayList<>(List.of(column.text().split(" ")));
      words.add((int) column.number(), words.remove(0));
      return new Found(new FoldedName(words), column.number(), column.id(CustomerId::new), column.number());
    }
  }

  /** How long each of several stretches is, at most {@link #MEASURED} of them, counted as far as {@code most}. */
  List<Long> lengths(List<Range> ranges, int most) {
    return sql.first(LENGTHS, (row, context) -> lengths(Row.of(row), ranges.size()), values(ranges, MEASURED, most))
        .orElseThrow();
  }

  private static List<Long> lengths(Row row, int count) throws SQLException {
    List<Long> lengths = new ArrayList<>();
    while (lengths.size() < count) {
      lengths.add(row.number());
    }
    return lengths;
  }

  /** The first names of one stretch. */
  List<Found> in(Range range, int most) {
    return sql.list(ONE, Found::read, range.from(), range.to(), most);
  }

  /** The names that are this text, of the bearers who were created last. */
  List<Found> named(String text, int most) {
    return sql.list(NAMED, Found::read, text, most);
  }

  /** The first names of each of several stretches, at most {@link #TOGETHER} of them. */
  List<Found> in(List<Range> ranges, int most) {
    return sql.list(SEVERAL, Found::read, values(ranges, TOGETHER, most));
  }

  private static @Nullable Object[] values(List<Range> ranges, int places, int most) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      Range range = i < ranges.size() ? ranges.get(i) : new Range("", "");
      values.addAll(List.of(range.from(), range.to(), most));
    }
    return values.toArray();
  }

  /** The names in the first {@code deep} entries of one stretch that have these two words, or words that begin so. */
  List<Found> in(Range range, int deep, String one, String other, int most) {
    return sql.list(FILTERED, Found::read, range.from(), range.to(), deep, "% " + one + "%", "% " + other + "%", most);
  }
}
