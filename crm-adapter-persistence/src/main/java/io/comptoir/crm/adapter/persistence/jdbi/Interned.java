package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept once and meant by a number: places, advisors, fields, contact points and identifiers. */
final class Interned {
  private final Sql sql;
  private final Map<Object, Optional<Long>> numbers;

  Interned(Sql sql) {
    this.sql = sql;
    this.numbers = sql.memory();
  }

  private record Place(String store, String till) {}

  /** The number of a place, made when it is new; null for no place at all. */
  @Nullable Long place(@Nullable StoreCode store, @Nullable TillCode till) {
    if (store == null && till == null) {
      return null;
    }
    Place place = new Place(store == null ? "" : store.value(), till == null ? "" : till.value());
    return known(place)
        .orElseGet(() -> made(place, "insert into place (store, till) values (?, ?) returning id", place.store(), place.till()));
  }

  /** The number of a place where something was noted before. */
  Optional<Long> knownPlace(StoreCode store, TillCode till) {
    return known(new Place(store.value(), till.value()));
  }

  private Optional<Long> known(Place place) {
    return known(place, "select id from place where store = ? and till = ?", place.store(), place.till());
  }

  @Nullable Long advisor(@Nullable AdvisorCode code) {
    if (code == null) {
      return null;
    }
    return known(code, "select id from advisor where code = ?", code.value())
        .orElseGet(() -> made(code, "insert into advisor (code) values (?) returning id", code.value()));
  }

  long field(FieldName name) {
    return known(name, "select id from field where name = ?", name.value())
        .orElseGet(() -> made(name, "insert into field (name) values (?) returning id", name.value()));
  }

  long contact(ContactKey key) {
    return knownContact(key)
        .orElseGet(
            () ->
                made(key, "insert into contact_key (kind, value) values (?, ?) returning id", letter(key.kind()), key.value()));
  }

  /** The number of a contact point that someone held once. */
  Optional<Long> knownContact(ContactKey key) {
    return known(key, "select id from contact_key where value = ? and kind = ?", key.value(), letter(key.kind()));
  }

  long identifier(Identifier identifier) {
    return knownIdentifier(identifier)
        .orElseGet(
            () ->
                made(
                    identifier,
                    "insert into identifier_key (type, source, value) values (?, ?, ?) returning id",
                    identifier.type(), source(identifier), identifier.value()));
  }

  /** The number of an identifier that someone held once. */
  Optional<Long> knownIdentifier(Identifier identifier) {
    return known(
        identifier,
        "select id from identifier_key where value = ? and type = ? and source = ?",
        identifier.value(), identifier.type(), source(identifier));
  }

  // Also what is not there is remembered: who recognises, records and files asks for the same thing in turn.
  private Optional<Long> known(Object meant, String text, @Nullable Object... values) {
    return numbers.computeIfAbsent(meant, asked -> sql.number(text, values));
  }

  private long made(Object meant, String text, @Nullable Object... values) {
    long number = sql.insert(text, values);
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
