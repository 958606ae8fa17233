package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Rekeying;
import java.util.List;
import java.util.TreeSet;

/**
 * Keys of names and contact points, made anew in one table after the other. Only what comes out otherwise is written.
 *
 * <p>A contact point that has another key now gets another row, and contact_became says which: the decisions that name it
 * were hashed with the old one, and stay. Everything else is led to the new row.
 */
final class KeyTables {
  private static final String BECAME = " in (select contact from contact_became)";

  private final Sql sql;
  private final Interned interned;
  private final ProfileRows profiles;
  private final NameIndex names;

  KeyTables(Sql sql, Interned interned) {
    this.sql = sql;
    this.interned = interned;
    this.profiles = new ProfileRows(sql, interned);
    this.names = new NameIndex(sql);
  }

  private record Contact(long id, ContactKey key) {}

  private record Doubt(long id, long provisional, FoldedName name) {}

  private record Name(long owner, long field, String typed, String folded) {
    boolean isAsFolded(Rekeying rules) {
      return rules.names().apply(typed).text().equals(folded);
    }
  }

  void contacts(Stretch rows, Rekeying rules) {
    List<Contact> contacts =
        sql.list(
            "select id, kind, value from contact_key where id > ? and id <= ? and kind in ('P', 'E')",
            (row, context) -> new Contact(row.getLong(1), Interned.contact(row.getString(2), row.getString(3))),
            rows.after(), rows.upTo());
    for (Contact contact : contacts) {
      ContactKey now = rules.contacts().apply(contact.key());
      if (!now.equals(contact.key())) {
        becomes(contact.id(), interned.contact(now));
      }
    }
  }

  private void becomes(long old, long now) {
    sql.write("delete from contact_became where contact = ?", now);
    sql.write("update contact_became set now = ? where now = ?", now, old);
    sql.write(
        "insert into contact_became (contact, now, decided) values (?, ?, 0)"
            + " on conflict (contact) do update set now = excluded.now",
        old, now);
  }

  void reviews(Stretch rows, Rekeying rules) {
    List<Doubt> doubts =
        sql.list(
            "select id, provisional, name from review where id > ? and id <= ?",
            (row, context) -> new Doubt(row.getLong(1), row.getLong(2), FoldedName.of(row.getString(3))),
            rows.after(), rows.upTo());
    doubts.stream().filter(doubt -> !doubt.name().isEmpty()).forEach(doubt -> review(doubt, rules));
    lead("review_contact", "review", rows);
    sql.write(
        """
        delete from review_contact where review > ? and review <= ? and exists (select 1 from review_contact o
          where o.review = review_contact.review and o.contact = review_contact.contact
            and o.position < review_contact.position)""",
        rows.after(), rows.upTo());
  }

  // A review keeps the folded name alone: what was typed stands on the provisional customer.
  private void review(Doubt doubt, Rekeying rules) {
    Profile profile = profiles.find(doubt.provisional());
    String now = rules.of(profile).name().text();
    if (profile.name().equals(doubt.name()) && !now.equals(doubt.name().text())) {
      sql.write("update review set name = ? where id = ?", now, doubt.id());
    }
  }

  void tellings(String telling, Stretch rows, Rekeying rules) {
    List<Name> names =
        namesIn("select telling, field, value, folded from " + telling + "_value where telling > ? and telling <= ?", rows);
    names.stream().filter(name -> !name.isAsFolded(rules)).forEach(name -> fold(telling, name, rules));
    keepWhatWasTyped(telling + "_contact", rows);
    lead(telling + "_contact", "telling", rows);
  }

  private List<Name> namesIn(String select, Stretch rows) {
    return sql.list(
        select + " and folded is not null and value is not null",
        (columns, context) -> {
          Row row = Row.of(columns);
          return new Name(row.number(), row.number(), row.text(), row.text());
        },
        rows.after(), rows.upTo());
  }

  private void fold(String telling, Name name, Rekeying rules) {
    sql.write(
        "update " + telling + "_value set folded = ? where telling = ? and field = ?",
        rules.names().apply(name.typed()).text(), name.owner(), name.field());
  }

  // An address that was typed as its old key was is not written twice, until it has another key.
  private void keepWhatWasTyped(String table, Stretch rows) {
    sql.write(
        "update " + table + " set display = (select k.value from contact_key k where k.id = " + table + ".contact)"
            + " where telling > ? and telling <= ? and display is null and contact" + BECAME
            + " and exists (select 1 from contact_key k where k.id = " + table + ".contact and k.kind = 'E')",
        rows.after(), rows.upTo());
  }

  private void lead(String table, String column, Stretch rows) {
    sql.write(
        "update " + table + " set contact = (select b.now from contact_became b where b.contact = " + table + ".contact)"
            + " where " + column + " > ? and " + column + " <= ? and contact" + BECAME,
        rows.after(), rows.upTo());
  }

  void decisions(Stretch rows) {
    sql.write(
        "update contact_became set decided = 1"
            + " where contact in (select contact from consent_decision where id > ? and id <= ?)",
        rows.after(), rows.upTo());
  }

  void profiles(Stretch rows, Rekeying rules) {
    TreeSet<Long> changed = new TreeSet<>();
    namesIn("select customer, field, value, folded from golden_value where customer > ? and customer <= ?", rows).stream()
        .filter(name -> !name.isAsFolded(rules))
        .forEach(name -> changed.add(name.owner()));
    changed.addAll(
        sql.list(
            "select customer from contact_point where customer > ? and customer <= ? and contact" + BECAME,
            (row, context) -> row.getLong(1),
            rows.after(), rows.upTo()));
    changed.forEach(customer -> profile(customer, rules));
    lead("suppression", "customer", rows);
  }

  private void profile(long customer, Rekeying rules) {
    Profile before = profiles.find(customer);
    Profile after = rules.of(before);
    profiles.update(customer, before, after);
    names.update(customer, before, after);
  }

  /** Leaves nothing of an old key that no decision names but the number of its row. */
  void forgetOldContacts(Stretch rows) {
    sql.write(
        "update contact_key set kind = 'X', value = cast(id as text) where id > ? and id <= ?"
            + " and id in (select contact from contact_became where contact > ? and contact <= ? and decided = 0)",
        rows.after(), rows.upTo(), rows.after(), rows.upTo());
    sql.write(
        "delete from contact_became where contact > ? and contact <= ? and decided = 0", rows.after(), rows.upTo());
  }
}
