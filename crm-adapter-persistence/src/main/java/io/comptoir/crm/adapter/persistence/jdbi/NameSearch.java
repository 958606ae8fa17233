package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds customers by name in bounded time: equal names and names in the order of the search come from ranges of the
 * index where every row matches; other orders of the words from a bounded stretch of the rows that begin with one of
 * the words.
 */
final class NameSearch {
  /** The most rows read from one range of the index. */
  static final int MOST_ROWS = 400;

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparing(Match::rank).thenComparing(Match::changed, Comparator.reverseOrder());

  private final Sql sql;

  NameSearch(Sql sql) {
    this.sql = sql;
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
    Map<Long, Match> best = new HashMap<>();
    for (Found found : candidates(words)) {
      if (matches(found.rotated(), words)) {
        best.merge(found.survivor(), found.ranked(words), Match::better);
      }
    }
    return best.values().stream().sorted(BEST_FIRST).limit(limit).map(Match::id).toList();
  }

  private List<Found> candidates(List<String> words) {
    List<Found> found = new ArrayList<>();
    if (words.isEmpty()) {
      return found;
    }
    String text = String.join(" ", words);
    found.addAll(range(text, text + " "));
    found.addAll(range(text, text + "{"));
    if (words.size() > 1) {
      found.addAll(otherOrders(words));
    }
    return found;
  }

  // Rows that begin with a finished word, and with the last word, which may be unfinished.
  private List<Found> otherOrders(List<String> words) {
    List<Found> found = new ArrayList<>();
    int last = words.size() - 1;
    for (String word : words.subList(0, last)) {
      found.addAll(range(word + " " + words.get(last), word + " " + words.get(last) + "{"));
      found.addAll(range(word + " ", word + "!"));
    }
    found.addAll(range(words.get(last), words.get(last) + "{"));
    return found;
  }

  // Folded texts hold a to z, 0 to 9 and blanks only: "!" comes after the blank, "{" after "z".
  private List<Found> range(String from, String to) {
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
        from, to, MOST_ROWS);
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
