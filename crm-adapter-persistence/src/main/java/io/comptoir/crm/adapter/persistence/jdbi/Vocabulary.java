package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.search.Slips;
import io.comptoir.crm.domain.search.SpellingKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that names are made of, each under the keys by which it is found though it is mistyped. It grows with the words
 * that are new to the house, and a word stays when nobody bears it any more: to take it back would have everyone who
 * writes a name wait for everyone else.
 */
final class Vocabulary {
  // One statement for all lists of keys, those of a shorter list are asked for twice; and one for the few words, most of them
  // without vowels, that have more.
  private static final int KEYS = SpellingKeys.MOST_SOUGHT;
  private static final int MANY_KEYS = SpellingKeys.MOST_SOUGHT_OF_ALL;
  private static final int WORDS = 4;
  private static final int MOST_NEAR = 2_000;

  private static final String NEAR = under(KEYS);
  private static final String NEAR_MANY = under(MANY_KEYS);
  private static final String KNOWN =
      "select distinct word from name_spelling where spelling in (" + marks(WORDS) + ") and word in (" + marks(WORDS) + ")";

  private final Sql sql;
  private final Map<String, Boolean> known;

  Vocabulary(Sql sql) {
    this.sql = sql;
    this.known = sql.memory();
  }

  private static String under(int keys) {
    return "select distinct word from name_spelling where spelling in (" + marks(keys) + ") limit " + MOST_NEAR;
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** Whether such words are all taken in; of shorter ones, which have to be right, only those of scripts without vowels. */
  static boolean holds(String word) {
    return word.length() >= Slips.LEAST_LETTERS;
  }

  /** Words that are under a key that is sought for what was typed. */
  List<String> near(String typed) {
    List<String> keys = List.copyOf(SpellingKeys.sought(typed));
    return keys.isEmpty() ? List.of() : under(keys);
  }

  /** Those of these words that are known, of the first ones when they are very many. */
  Set<String> known(List<String> words) {
    List<String> beginnings = words.stream().map(SpellingKeys::beginning).distinct().limit(KEYS).toList();
    return beginnings.isEmpty() ? Set.of() : new HashSet<>(under(beginnings));
  }

  private List<String> under(List<String> keys) {
    return keys.size() <= KEYS
        ? sql.list(NEAR, (row, context) -> row.getString(1), filled(keys, KEYS))
        : sql.list(NEAR_MANY, (row, context) -> row.getString(1), filled(keys, MANY_KEYS));
  }

  private static @Nullable Object[] filled(List<String> values, int count) {
    List<@Nullable Object> all = new ArrayList<>(values);
    all.addAll(Collections.nCopies(count - values.size(), values.get(0)));
    return all.toArray();
  }

  /** Takes in those words of names that are new to it. */
  void learn(Collection<FoldedName> names) {
    Set<String> words = new LinkedHashSet<>();
    names.forEach(name -> words.addAll(name.words()));
    words.removeIf(word -> known.containsKey(word) || SpellingKeys.of(word).isEmpty());
    List<String> all = List.copyOf(words);
    for (int from = 0; from < all.size(); from += WORDS) {
      learn(all.subList(from, Math.min(from + WORDS, all.size())));
    }
  }

  private void learn(List<String> words) {
    Set<String> there = new HashSet<>(sql.list(KNOWN, (row, context) -> row.getString(1), keysAndWords(words)));
    sql.writeAll(
        "insert into name_spelling (spelling, word) values (?, ?) on conflict do nothing",
        words.stream().filter(word -> !there.contains(word)).flatMap(word -> rows(word).stream()).toList());
    words.forEach(word -> known.put(word, true));
  }

  private static @Nullable Object[] keysAndWords(List<String> words) {
    List<@Nullable Object> values = new ArrayList<>();
    values.addAll(List.of(filled(words.stream().map(SpellingKeys::beginning).toList(), WORDS)));
    values.addAll(List.of(filled(words, WORDS)));
    return values.toArray();
  }

  /** The rows of a word. */
  static List<@Nullable Object[]> rows(String word) {
    return SpellingKeys.of(word).stream().sorted().map(key -> new @Nullable Object[] {key, word}).toList();
  }
}
