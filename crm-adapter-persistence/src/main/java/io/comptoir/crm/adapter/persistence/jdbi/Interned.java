package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** What is kept once and meant by a number: places, advisors, fields, contact points and identifiers. */
final class Interned {
  private static final String CONTACT = "select id from contact_key where value = ? and kind = ?";
  private static final String IDENTIFIER = "select id from identifier_key where value = ? and type = ? and source = ?";
  private static final RowMapper<Long> NUMBER = (row, context) -> row.getLong(1);

  private final Sql sql;
  private final Map<Object, Optional<Long>> numbers;
  private final Map<Object, Long> lasting;

  Interned(Sql sql) {
    this.sql = sql;
    this.numbers = sql.memory();
    this.lasting = sql.lasting();
  }

  private record Place(String store, String till) {}

  /** The number of a place, made when it is new; null for no place at all. */
  @Nullable Long place(@Nullable StoreCode store, @Nullable TillCode till) {
    if (store == null && till == null) {
      return null;
    }
    Place place = new Place(store == null ? "" : store.value(), till == null ? "" : till.value());
    return known(place)
        .orElseGet(() -> made(place, "place", "insert into place (id, store, till) values (?, ?, ?)", place.store(), place.till()));
  }

  /** The number of a place where something was noted before. */
  Optional<Long> knownPlace(StoreCode store, TillCode till) {
    return known(new Place(store.value(), till.value()));
  }

  private Optional<Long> known(Place place) {
    return settled(place, "select id from place where store = ? and till = ?", place.store(), place.till());
  }

  @Nullable Long advisor(@Nullable AdvisorCode code) {
    if (code == null) {
      return null;
    }
    return settled(code, "select id from advisor where code = ?", code.value())
        .orElseGet(() -> made(code, "advisor", "insert into advisor (id, code) values (?, ?)", code.value()));
  }

  long field(FieldName name) {
    return settled(name, "select id from field where name = ?", name.value())
        .orElseGet(() -> made(name, "field", "insert into field (id, name) values (?, ?)", name.value()));
  }

  long contact(ContactKey key) {
    return knownContact(key)
        .orElseGet(
            () ->
                made(key, "contact_key", "insert into contact_key (id, kind, value) values (?, ?, ?)", letter(key.kind()), key.value()));
  }

  /** The number of a contact point that someone held once. */
  Optional<Long> knownContact(ContactKey key) {
    return known(key, CONTACT, values(key));
  }

  /** Looks up what will be asked for one after the other. */
  void lookUp(List<ContactKey> contacts, List<Identifier> identifiers) {
    Together asked = sql.together();
    Map<Object, Supplier<List<Long>>> answers = new LinkedHashMap<>();
    identifiers.stream().filter(this::isNew).forEach(identifier -> answers.put(identifier, asked.list(IDENTIFIER, NUMBER, values(identifier))));
    contacts.stream().filter(this::isNew).forEach(contact -> answers.put(contact, asked.list(CONTACT, NUMBER, values(contact))));
    answers.forEach((meant, answer) -> numbers.put(meant, answer.get().stream().findFirst()));
  }

  private boolean isNew(Object meant) {
    return !numbers.containsKey(meant);
  }

  private static @Nullable Object[] values(ContactKey key) {
    return new Object[] {key.value(), letter(key.kind())};
  }

  private static @Nullable Object[] values(Identifier identifier) {
    return new Object[] {identifier.value(), identifier.type(), source(identifier)};
  }

  long identifier(Identifier identifier) {
    return knownIdentifier(identifier)
        .orElseGet(
            () ->
                made(
                    identifier,
                    "identifier_key", "insert into identifier_key (id, type, source, value) values (?, ?, ?, ?)",
                    identifier.type(), source(identifier), identifier.value()));
  }

  /** The number of an identifier that someone held once. */
  Optional<Long> knownIdentifier(Identifier identifier) {
    return known(identifier, IDENTIFIER, values(identifier));
  }

  // Few places, advisors and fields are named again and again, and nobody ever takes their numbers away.
  private Optional<Long> settled(Object meant, String text, @Nullable Object... values) {
    return numbers.computeIfAbsent(
        meant, asked -> Optional.ofNullable(lasting.get(meant)).or(() -> read(meant, text, values)));
  }

  // What is read here was committed before: this unit's own are among the remembered.
  private Optional<Long> read(Object meant, String text, @Nullable Object... values) {
    Optional<Long> number = sql.number(text, values);
    number.ifPresent(read -> lasting.put(meant, read));
    return number;
  }

  // Also what is not there is remembered: who recognises, records and files asks for the same thing in turn.
  private Optional<Long> known(Object meant, String text, @Nullable Object... values) {
    return numbers.computeIfAbsent(meant, asked -> sql.number(text, values));
  }

  private long made(Object meant, String table, String text, @Nullable Object... values) {
    long number = sql.insert(table, text, values);
    numbers.put(meant, Optional.of(number));
    return number;
  }

  private static String source(Identifier identifier) {
    return Objects.requireNonNullElse(identifier.source(), "");
  }

  private static String letter(ContactKind kind) {
    return switch (kind) {
      case PHONE -> "P";
      case EMAIL -> "E";
      case POST -> "A";
    };
  }

  /** The contact point that a letter and a value stand for. */
  static ContactKey contact(String letter, String value) {
    ContactKind kind =
        switch (letter) {
          case "P" -> ContactKind.PHONE;
          case "E" -> ContactKind.EMAIL;
          default -> ContactKind.POST;
        };
    return new ContactKey(kind, value);
  }
}
