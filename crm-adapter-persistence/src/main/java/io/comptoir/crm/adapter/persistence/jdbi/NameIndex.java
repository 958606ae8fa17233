package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.search.NamesOf;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the texts by which customers are found by name: each name once per word, begun with that word. */
final class NameIndex {
  private final Sql sql;
  private final Vocabulary vocabulary;

  NameIndex(Sql sql) {
    this.sql = sql;
    this.vocabulary = new Vocabulary(sql);
  }

  /**
   * One text to be found by.
   *
   * @param text the words, begun with one of them, the others in their order
   * @param first the place of that word in the name
   */
  record Key(String text, int first) {}

  void update(long customer, Profile before, Profile after) {
    List<FoldedName> names = NamesOf.profile(after);
    Set<Key> old = keys(NamesOf.profile(before));
    Set<Key> now = keys(names);
    if (now.equals(old)) {
      return;
    }
    old.stream().filter(key -> !now.contains(key)).forEach(key -> delete(customer, key));
    sql.writeAll(
        "insert into name_key (folded, customer, first) values (?, ?, ?)",
        now.stream()
            .filter(key -> !old.contains(key))
            .map(key -> new @Nullable Object[] {key.text(), customer, key.first()})
            .toList());
    vocabulary.learn(names);
  }

  private void delete(long customer, Key key) {
    sql.write(
        "delete from name_key where folded = ? and customer = ? and first = ?", key.text(), customer, key.first());
  }

  private static Set<Key> keys(List<FoldedName> names) {
    Set<Key> keys = new LinkedHashSet<>();
    for (FoldedName name : names) {
      List<String> rotations = name.rotations();
      for (int i = 0; i < rotations.size(); i++) {
        keys.add(new Key(rotations.get(i), i));
      }
    }
    return keys;
  }
}
