package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns as rows: those of the key tables, of the customers, and for everything else one of a fixed number of slots. Writing
 * a row as it is is enough; rows are taken in one order wherever several are, so that units seldom wait for each other in a
 * circle.
 */
final class WrittenTurns implements Turns {
  // With a hundred units at the same time, one in some hundred fails because of a stranger and runs again.
  private static final int SLOTS = 1 << 16;

  private static final Comparator<ContactKey> CONTACTS =
      Comparator.comparing(ContactKey::kind).thenComparing(ContactKey::value);

  private final Sql sql;
  private final Interned interned;
  private final Map<Long, Boolean> customers;

  WrittenTurns(Sql sql, Interned interned) {
    this.sql = sql;
    this.interned = interned;
    this.customers = sql.memory();
  }

  @Override
  public void takeFor(Sayings sayings) {
    List<Identifier> identifiers =
        sayings.identifiers().stream().distinct().sorted(Comparator.comparing(Identifier::key)).toList();
    List<ContactKey> contacts = sayings.recognisingContacts().stream().distinct().sorted(CONTACTS).toList();
    interned.lookUp(contacts, identifiers);
    identifiers.forEach(this::takeFor);
    contacts.forEach(this::takeFor);
  }

  // A new key is taken by making it: the second one who does so breaks the key's uniqueness, and runs again.
  private void takeFor(Identifier identifier) {
    interned.knownIdentifier(identifier)
        .ifPresentOrElse(
            known -> sql.take("update identifier_key set source = source where id = ?", known),
            () -> interned.identifier(identifier));
  }

  // What very many share says nothing about who someone is, and to take turns for it would hold up the whole house.
  private void takeFor(ContactKey contact) {
    interned.knownContact(contact).ifPresentOrElse(this::takeForContact, () -> interned.contact(contact));
  }

  private void takeForContact(long contact) {
    sql.take(
        """
        update contact_key set kind = kind where id = ? and (
          select count(*) from (
            select distinct s.id
            from contact_point p join customer c on c.id = p.customer join customer s on s.id = coalesce(c.survivor, c.id)
            where p.contact = ? and s.provisional = 0 limit ?) holders) <= ?""",
        contact, contact, CustomerRepository.MOST_HOLDERS + 1, CustomerRepository.MOST_HOLDERS);
  }

  @Override
  public void takeFor(CaptureFact capture) {
    takeSlots(Stream.of(capture.id(), capture.follows()).filter(Objects::nonNull).mapToInt(operation -> hash(operation)));
  }

  // Every server has to come to the same slot: the hash of a record may be another in another Java.
  private static int hash(OperationId operation) {
    return Long.hashCode(operation.value().getMostSignificantBits() ^ operation.value().getLeastSignificantBits());
  }

  private static int hash(ReceiptIdentity receipt) {
    return List.of(
            receipt.store().value(), receipt.till().value(), receipt.businessDay().toString(), receipt.number().value())
        .hashCode();
  }

  @Override
  public void takeFor(ReceiptIdentity receipt) {
    takeSlots(IntStream.of(hash(receipt)));
  }

  private void takeSlots(IntStream hashes) {
    sql.writeAll(
        "insert into turn (slot) values (?) on conflict (slot) do update set slot = excluded.slot",
        hashes
            .map(hash -> Math.floorMod(hash ^ (hash >>> 16), SLOTS))
            .distinct()
            .sorted()
            .mapToObj(slot -> new @Nullable Object[] {slot})
            .toList());
  }

  @Override
  public void takeFor(long customer) {
    if (customers.put(customer, true) == null) {
      sql.take("update customer set version = version where id = ?", customer);
    }
  }
}
