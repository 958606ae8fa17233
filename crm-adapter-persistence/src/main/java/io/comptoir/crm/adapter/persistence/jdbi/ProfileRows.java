package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.ContactState;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Provenance;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sightings;
import io.comptoir.crm.domain.operation.OperationId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Each customer's own profile: only what differs is written. */
final class ProfileRows {
  private static final String VALUES =
      """
      select f.name, g.value, g.folded, coalesce(g.record_uuid, r.uuid), g.chosen, coalesce(g.observed_at, r.at),
        coalesce(g.operation, r.operation)
      from golden_value g join field f on f.id = g.field left join record r on r.id = g.record where g.customer = ?""";
  private static final String CONTACTS =
      """
      select k.kind, k.value, c.display, c.state, c.first_at, c.last_at, c.times
      from contact_point c join contact_key k on k.id = c.contact where c.customer = ?""";
  private static final String IDENTIFIERS =
      """
      select k.type, k.source, k.value
      from customer_identifier i join identifier_key k on k.id = i.identifier where i.customer = ?""";
  private static final String PUT_VALUE =
      """
      insert into golden_value (customer, field, value, folded, record, record_uuid, chosen, observed_at, operation)
      select ?, ?, ?, ?, r.id, case when r.id is null then told.uuid end, ?, nullif(?, r.at), nullif(?, r.operation)
      from (select ? as uuid) told left join record r on r.uuid = told.uuid where true
      on conflict (customer, field) do update set value = excluded.value, folded = excluded.folded,
        record = excluded.record, record_uuid = excluded.record_uuid, chosen = excluded.chosen,
        observed_at = excluded.observed_at, operation = excluded.operation""";
  private static final String PUT_CONTACT =
      """
      insert into contact_point (customer, contact, display, state, first_at, last_at, times)
      values (?, ?, ?, nullif(?, 'UNVERIFIED'), ?, nullif(?, ?), ?)
      on conflict (customer, contact) do update set display = excluded.display, state = excluded.state,
        first_at = excluded.first_at, last_at = excluded.last_at, times = excluded.times""";

  private final Sql sql;
  private final Interned interned;

  ProfileRows(Sql sql, Interned interned) {
    this.sql = sql;
    this.interned = interned;
  }

  Profile find(long customer) {
    return ask(sql.together(), customer).get();
  }

  /** Asks for a profile, together with something else. */
  Supplier<Profile> ask(Together asked, long customer) {
    Supplier<List<GoldenValue>> values = asked.list(VALUES, (row, context) -> golden(Row.of(row)), customer);
    Supplier<List<ContactPoint>> contacts = asked.list(CONTACTS, (row, context) -> contact(Row.of(row)), customer);
    Supplier<List<Identifier>> identifiers =
        asked.list(IDENTIFIERS, (row, context) -> TellingRows.identifier(Row.of(row)), customer);
    return () -> profile(values.get(), contacts.get(), identifiers.get());
  }

  private static Profile profile(List<GoldenValue> values, List<ContactPoint> contacts, List<Identifier> identifiers) {
    SortedMap<FieldName, GoldenValue> byField = new TreeMap<>();
    values.forEach(value -> byField.put(value.said().field(), value));
    TreeSet<Identifier> inOrder = new TreeSet<>(Profile.EMPTY.identifiers().comparator());
    inOrder.addAll(identifiers);
    return new Profile(byField, contacts, inOrder);
  }

  private static GoldenValue golden(Row row) throws SQLException {
    SaidValue said = TellingRows.value(row);
    return new GoldenValue(
        said, new Provenance(row.id(RecordId::new), row.yes(), row.moment(), row.id(OperationId::new)));
  }

  private static ContactPoint contact(Row row) throws SQLException {
    SaidContact said = TellingRows.contact(row);
    ContactState state = Objects.requireNonNullElse(row.textOrNull(ContactState::valueOf), ContactState.UNVERIFIED);
    Instant first = row.moment();
    Instant last = Objects.requireNonNullElse(row.momentOrNull(), first);
    return new ContactPoint(said, state, new Sightings(first, last, row.number()));
  }

  void update(long customer, Profile before, Profile after) {
    updateValues(customer, before, after);
    updateContacts(customer, before, after);
    updateIdentifiers(customer, before, after);
  }

  private void updateValues(long customer, Profile before, Profile after) {
    before.values().keySet().stream()
        .filter(field -> !after.values().containsKey(field))
        .forEach(
            field ->
                sql.write("delete from golden_value where customer = ? and field = ?", customer, interned.field(field)));
    sql.writeAll(
        PUT_VALUE,
        after.values().values().stream()
            .filter(value -> !value.equals(before.values().get(value.said().field())))
            .map(value -> row(customer, value))
            .toList());
  }

  private @Nullable Object[] row(long customer, GoldenValue value) {
    Provenance from = value.provenance();
    SaidValue said = value.said();
    return new @Nullable Object[] {
      customer, interned.field(said.field()), said.value(), TellingRows.folded(said),
      from.chosen(), from.observedAt(), from.operation().value(), from.record().value()
    };
  }

  private void updateContacts(long customer, Profile before, Profile after) {
    before.contacts().stream()
        .filter(old -> after.contacts().stream().noneMatch(point -> point.key().equals(old.key())))
        .forEach(
            old ->
                sql.write(
                    "delete from contact_point where customer = ? and contact = ?", customer, interned.contact(old.key())));
    sql.writeAll(
        PUT_CONTACT,
        after.contacts().stream()
            .filter(point -> !before.contacts().contains(point))
            .map(point -> row(customer, point))
            .toList());
  }

  private @Nullable Object[] row(long customer, ContactPoint point) {
    Sightings seen = point.seen();
    return new @Nullable Object[] {
      customer, interned.contact(point.key()), TellingRows.display(point.said()), point.state(),
      seen.firstAt(), seen.lastAt(), seen.firstAt(), seen.times()
    };
  }

  private void updateIdentifiers(long customer, Profile before, Profile after) {
    before.identifiers().stream()
        .filter(old -> !after.identifiers().contains(old))
        .forEach(
            old ->
                sql.write(
                    "delete from customer_identifier where customer = ? and identifier = ?",
                    customer, interned.identifier(old)));
    after.identifiers().stream()
        .filter(identifier -> !before.identifiers().contains(identifier))
        .forEach(
            identifier ->
                sql.write(
                    "insert into customer_identifier (customer, identifier) values (?, ?)",
                    customer, interned.identifier(identifier)));
  }
}
