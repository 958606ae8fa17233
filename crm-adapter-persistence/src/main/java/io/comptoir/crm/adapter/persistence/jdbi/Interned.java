package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept once and meant by a number: places, advisors, fields, contact points and identifiers. */
final class Interned {
  private final Sql sql;

  Interned(Sql sql) {
    this.sql = sql;
  }

  /** The number of a place, made when it is new; null for no place at all. */
  @Nullable Long place(@Nullable StoreCode store, @Nullable TillCode till) {
    if (store == null && till == null) {
      return null;
    }
    String storeText = store == null ? "" : store.value();
    String tillText = till == null ? "" : till.value();
    return sql.number("select id from place where store = ? and till = ?", storeText, tillText)
        .orElseGet(() -> sql.insert("insert into place (store, till) values (?, ?) returning id", storeText, tillText));
  }

  /** The number of a place where something was noted before. */
  Optional<Long> knownPlace(StoreCode store, TillCode till) {
    return sql.number("select id from place where store = ? and till = ?", store.value(), till.value());
  }

  @Nullable Long advisor(@Nullable AdvisorCode code) {
    if (code == null) {
      return null;
    }
    return sql.number("select id from advisor where code = ?", code.value())
        .orElseGet(() -> sql.insert("insert into advisor (code) values (?) returning id", code.value()));
  }

  long field(FieldName name) {
    return sql.number("select id from field where name = ?", name.value())
        .orElseGet(() -> sql.insert("insert into field (name) values (?) returning id", name.value()));
  }

  long contact(ContactKey key) {
    return knownContact(key)
        .orElseGet(
            () ->
                sql.insert(
                    "insert into contact_key (kind, value) values (?, ?) returning id", letter(key.kind()), key.value()));
  }

  /** The number of a contact point that someone held once. */
  Optional<Long> knownContact(ContactKey key) {
    return sql.number("select id from contact_key where value = ? and kind = ?", key.value(), letter(key.kind()));
  }

  long identifier(Identifier identifier) {
    return knownIdentifier(identifier)
        .orElseGet(
            () ->
                sql.insert(
                    "insert into identifier_key (type, source, value) values (?, ?, ?) returning id",
                    identifier.type(), source(identifier), identifier.value()));
  }

  /** The number of an identifier that someone held once. */
  Optional<Long> knownIdentifier(Identifier identifier) {
    return sql.number(
        "select id from identifier_key where value = ? and type = ? and source = ?",
        identifier.value(), identifier.type(), source(identifier));
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
