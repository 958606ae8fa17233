package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Identifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Who holds a contact point or an identifier, by the key tables. */
final class Holders {
  private final Sql sql;
  private final Interned interned;

  Holders(Sql sql, Interned interned) {
    this.sql = sql;
    this.interned = interned;
  }

  private record Holder(long key, CustomerId id) {}

  List<CustomerId> of(List<ContactKey> contacts) {
    Together asked = sql.together();
    List<Supplier<List<Holder>>> holders =
        contacts.stream()
            // A household shares its address: that says nothing about who someone is.
            .filter(contact -> contact.kind() != ContactKind.POST)
            .flatMap(contact -> interned.knownContact(contact).stream())
            .map(contact -> ofContact(asked, contact))
            .toList();
    Map<Long, CustomerId> inOrder = new TreeMap<>();
    holders.stream()
        .map(Supplier::get)
        .filter(all -> all.size() <= CustomerRepository.MOST_HOLDERS)
        .forEach(all -> all.forEach(holder -> inOrder.put(holder.key(), holder.id())));
    return List.copyOf(inOrder.values());
  }

  private static Supplier<List<Holder>> ofContact(Together asked, long contact) {
    return asked.list(
        """
        select distinct s.id, s.uuid
        from contact_point p join customer c on c.id = p.customer join customer s on s.id = coalesce(c.survivor, c.id)
        where p.contact = ? and s.provisional = 0 limit ?""",
        (row, context) -> new Holder(row.getLong(1), Row.at(row, 1).id(CustomerId::new)),
        contact, CustomerRepository.MOST_HOLDERS + 1);
  }

  List<CustomerId> of(Identifier identifier) {
    return interned.knownIdentifier(identifier).map(this::ofIdentifier).orElse(List.of());
  }

  private List<CustomerId> ofIdentifier(long identifier) {
    return sql.list(
        """
        select distinct s.id, s.uuid
        from customer_identifier i join customer c on c.id = i.customer join customer s on s.id = coalesce(c.survivor, c.id)
        where i.identifier = ? and s.provisional = 0 order by s.id""",
        (row, context) -> Row.at(row, 1).id(CustomerId::new),
        identifier);
  }

  List<CustomerId> whoseOwn(Identifier identifier) {
    return interned.knownIdentifier(identifier).map(this::owners).orElse(List.of());
  }

  private List<CustomerId> owners(long identifier) {
    return sql.list(
        """
        select c.uuid from customer_identifier i join customer c on c.id = i.customer
        where i.identifier = ? order by c.id""",
        (row, context) -> Row.of(row).id(CustomerId::new),
        identifier);
  }
}
