package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Profile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the texts by which customers are found by name: each name once per word, begun with that word. */
final class NameIndex {
  private final Sql sql;

  NameIndex(Sql sql) {
    this.sql = sql;
  }

  /**
   * One text to be found by.
   *
   * @param text the words, begun with one of them, the others in their order
   * @param first the place of that word in the name
   */
  record Key(String text, int first) {}

  void update(long customer, Profile before, Profile after) {
    Set<Key> old = keys(before);
    Set<Key> now = keys(after);
    old.stream().filter(key -> !now.contains(key)).forEach(key -> delete(customer, key));
    sql.writeAll(
        "insert into name_key (folded, customer, first) values (?, ?, ?)",
        now.stream()
            .filter(key -> !old.contains(key))
            .map(key -> new @Nullable Object[] {key.text(), customer, key.first()})
            .toList());
  }

  private void delete(long customer, Key key) {
    sql.write(
        "delete from name_key where folded = ? and customer = ? and first = ?", key.text(), customer, key.first());
  }

  private static Set<Key> keys(Profile profile) {
    Set<Key> keys = new LinkedHashSet<>();
    for (FoldedName name : names(profile)) {
      List<String> rotations = name.rotations();
      for (int i = 0; i < rotations.size(); i++) {
        keys.add(new Key(rotations.get(i), i));
      }
    }
    return keys;
  }

  private static List<FoldedName> names(Profile profile) {
    List<String> split = new ArrayList<>(words(profile, FieldName.GIVEN_NAME));
    split.addAll(words(profile, FieldName.FAMILY_NAME));
    return List.of(
        new FoldedName(split),
        new FoldedName(words(profile, FieldName.FULL_NAME)),
        new FoldedName(words(profile, FieldName.COMPANY_NAME)));
  }

  private static List<String> words(Profile profile, FieldName field) {
    return Optional.ofNullable(profile.values().get(field))
        .map(GoldenValue::said)
        .flatMap(said -> Optional.ofNullable(said.folded()))
        .map(FoldedName::words)
        .orElse(List.of());
  }
}
