package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds customers by name in bounded time: equal names and names in the order of the search come from a stretch of the
 * index where every row matches, equal ones first; other orders of the words from bounded stretches of the rows that
 * begin with one of the words.
 */
final class NameSearch {
  /** The most rows read from one range of the index. */
  static final int MOST_ROWS = 300;

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparing(Match::rank).thenComparing(Match::changed, Comparator.reverseOrder());

  private final Sql sql;

  NameSearch(Sql sql) {
    this.sql = sql;
  }

  /** A stretch of the index. Folded texts hold a to z, 0 to 9 and blanks: "!" comes after the blank, "{" after "z". */
  private record Range(String from, String to) {
    static Range beginning(String text) {
      return new Range(text, text + "{");
    }
  }

  private enum Rank {
    EQUAL,
    IN_ORDER,
    OTHER_ORDER
  }

  private record Match(long survivor, CustomerId id, Rank rank, long changed) {
    Match better(Match other) {
      return BEST_FIRST.compare(this, other) <= 0 ? this : other;
    }
  }

  private record Found(List<String> rotated, int first, long survivor, CustomerId id, long changed) {
    List<String> name() {
      List<String> words = new ArrayList<>(rotated);
      words.add(first, words.remove(0));
      return words;
    }

    Match ranked(List<String> searched) {
      List<String> name = name();
      if (name.equals(searched)) {
        return new Match(survivor, id, Rank.EQUAL, changed);
      }
      return new Match(survivor, id, begins(name, searched) ? Rank.IN_ORDER : Rank.OTHER_ORDER, changed);
    }
  }

  List<CustomerId> find(FoldedName searched, int limit) {
    List<String> words = searched.words();
    if (words.isEmpty()) {
      return List.of();
    }
    Map<Long, Match> best = new HashMap<>();
    note(best, words, Set.of(Range.beginning(searched.text())));
    long inOrder = best.values().stream().filter(match -> match.rank() != Rank.OTHER_ORDER).count();
    if (inOrder < limit) {
      note(best, words, otherOrders(words));
    }
    return best.values().stream().sorted(BEST_FIRST).limit(limit).map(Match::id).toList();
  }

  private void note(Map<Long, Match> best, List<String> words, Set<Range> ranges) {
    for (Range range : ranges) {
      for (Found found : rows(range)) {
        if (matches(found.rotated(), words)) {
          best.merge(found.survivor(), found.ranked(words), Match::better);
        }
      }
    }
  }

  // Names that begin with a finished word, and with the last word, which may be unfinished.
  private static Set<Range> otherOrders(List<String> words) {
    Set<Range> ranges = new LinkedHashSet<>();
    String last = words.get(words.size() - 1);
    for (String word : words.subList(0, words.size() - 1)) {
      ranges.add(Range.beginning(word + " " + last));
      ranges.add(new Range(word + " ", word + "!"));
    }
    if (words.size() > 1) {
      ranges.add(Range.beginning(last));
    }
    return ranges;
  }

  private List<Found> rows(Range range) {
    return sql.list(
        """
        select n.folded, n.first, s.id, s.uuid, s.changed
        from name_key n join customer c on c.id = n.customer join customer s on s.id = coalesce(c.survivor, c.id)
        where n.folded >= ? and n.folded < ? and s.provisional = 0 limit ?""",
        (row, context) -> {
          Row column = Row.of(row);
          return new Found(
              List.of(column.text().split(" ")), (int) column.number(), column.number(), column.id(CustomerId::new),
              column.number());
        },
        range.from(), range.to(), MOST_ROWS);
  }

  /** Whether the name has an order of its words that begins with those searched for, the last perhaps unfinished. */
  private static boolean matches(List<String> name, List<String> searched) {
    List<String> left = new ArrayList<>(name);
    int last = searched.size() - 1;
    return searched.subList(0, last).stream().allMatch(left::remove)
        && left.stream().anyMatch(word -> word.startsWith(searched.get(last)));
  }

  private static boolean begins(List<String> name, List<String> searched) {
    int last = searched.size() - 1;
    return name.size() > last
        && name.get(last).startsWith(searched.get(last))
        && IntStream.range(0, last).allMatch(i -> name.get(i).equals(searched.get(i)));
  }
}
