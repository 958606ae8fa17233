package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.domain.search.SpellingKeys;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows by which the words of a name are found though they are mistyped, of those words that nobody bore before. */
final class BareWords {
  private final BareHouse house;

  BareWords(BareHouse house) {
    this.house = house;
  }

  void learn(String... words) throws SQLException {
    for (String word : words) {
      if (isNew(word)) {
        learn(word);
      }
    }
  }

  private boolean isNew(String word) throws SQLException {
    return house
        .numbers(
            "select 1 from name_spelling where spelling = ? and word = ? limit 1", SpellingKeys.beginning(word), word)
        .isEmpty();
  }

  private void learn(String word) throws SQLException {
    List<@Nullable Object[]> rows =
        SpellingKeys.of(word).stream().sorted().map(key -> new @Nullable Object[] {key, word}).toList();
    house.writeAll("insert into name_spelling (spelling, word) values (?, ?) on conflict do nothing", rows);
  }
}
