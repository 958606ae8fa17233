package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.IdentifierType;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What records and confirmations say: the same three tables for each of the two. */
final class TellingRows {
  private final Sql sql;
  private final Interned interned;
  private final String insertValue;
  private final String insertContact;
  private final String insertIdentifier;
  private final String selectValues;
  private final String selectContacts;
  private final String selectIdentifiers;

  /** The tables whose names begin with {@code telling}: record or confirmation. */
  TellingRows(Sql sql, Interned interned, String telling) {
    this.sql = sql;
    this.interned = interned;
    insertValue = "insert into " + telling + "_value (telling, field, value, folded) values (?, ?, ?, ?)";
    insertContact = "insert into " + telling + "_contact (telling, position, contact, display) values (?, ?, ?, ?)";
    insertIdentifier = "insert into " + telling + "_identifier (telling, position, identifier) values (?, ?, ?)";
    selectValues =
        "select f.name, v.value, v.folded from " + telling + "_value v join field f on f.id = v.field where v.telling = ?";
    selectContacts =
        "select k.kind, k.value, c.display from " + telling + "_contact c join contact_key k on k.id = c.contact"
            + " where c.telling = ? order by c.position";
    selectIdentifiers =
        "select k.type, k.source, k.value from " + telling + "_identifier i join identifier_key k on k.id = i.identifier"
            + " where i.telling = ? order by i.position";
  }

  void add(long telling, Sayings said) {
    sql.writeAll(insertValue, said.values().stream().map(value -> row(telling, value)).toList());
    sql.writeAll(insertContact, numbered(said.contacts(), (i, contact) -> row(telling, i, contact)));
    sql.writeAll(insertIdentifier, numbered(said.identifiers(), (i, identifier) -> row(telling, i, identifier)));
  }

  private static <T> List<@Nullable Object[]> numbered(List<T> all, BiFunction<Integer, T, @Nullable Object[]> row) {
    return IntStream.range(0, all.size()).mapToObj(i -> row.apply(i, all.get(i))).toList();
  }

  private @Nullable Object[] row(long telling, SaidValue value) {
    return new @Nullable Object[] {telling, interned.field(value.field()), value.value(), folded(value)};
  }

  private @Nullable Object[] row(long telling, int position, SaidContact contact) {
    return new @Nullable Object[] {telling, position, interned.contact(contact.key()), display(contact)};
  }

  private @Nullable Object[] row(long telling, int position, Identifier identifier) {
    return new Object[] {telling, position, interned.identifier(identifier)};
  }

  Sayings find(long telling) {
    List<SaidValue> values = sql.list(selectValues, (row, context) -> value(Row.of(row)), telling);
    List<SaidContact> contacts = sql.list(selectContacts, (row, context) -> contact(Row.of(row)), telling);
    List<Identifier> identifiers = sql.list(selectIdentifiers, (row, context) -> identifier(Row.of(row)), telling);
    return new Sayings(values, contacts, identifiers);
  }

  static @Nullable String folded(SaidValue said) {
    return said.folded() == null ? null : said.folded().text();
  }

  /** Null where the contact point is shown as its key: that is most of them, and saves writing it twice. */
  static @Nullable String display(SaidContact said) {
    return said.display().equals(said.key().value()) ? null : said.display();
  }

  /** Reads field, value and folded form. */
  static SaidValue value(Row row) throws SQLException {
    return new SaidValue(row.text(FieldName::new), row.textOrNull(), row.textOrNull(FoldedName::of));
  }

  /** Reads kind, value and display. */
  static SaidContact contact(Row row) throws SQLException {
    ContactKey key = Interned.contact(row.text(), row.text());
    return new SaidContact(key, Objects.requireNonNullElse(row.textOrNull(), key.value()));
  }

  /** Reads type, source and value. */
  static Identifier identifier(Row row) throws SQLException {
    IdentifierType type = row.text(IdentifierType::valueOf);
    String source = row.text();
    return new Identifier(type, source.isEmpty() ? null : source, row.text());
  }
}
