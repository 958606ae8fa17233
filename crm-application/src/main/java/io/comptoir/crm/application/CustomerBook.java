package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.domain.customer.Confirmation;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.CustomerRecord.Said;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.RecordLink;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.store.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes into the customer file within one unit of work. */
final class CustomerBook {
  private final Unit unit;
  private final CustomerRepository customers;

  /**
   * How something comes to be said of a customer.
   *
   * @param source which way it came
   * @param origin where, or null when not in a store
   * @param said the operation and its time
   */
  record Occasion(Source source, @Nullable Origin origin, Said said) {}

  CustomerBook(Unit unit) {
    this.unit = unit;
    this.customers = unit.repositories().customers();
  }

  /** Makes a new customer, of whom nothing is known yet. */
  Customer create(CustomerStatus status) {
    CustomerId id = new CustomerId(unit.ids().next());
    customers.create(id, status, unit.at());
    unit.changed(ChangeType.CUSTOMER_CREATED, id.value(), 1);
    return new Customer(id, status, 1, unit.at(), Profile.EMPTY, List.of());
  }

  /** Tells a customer what was said: a record when something of it is new, a confirmation otherwise. */
  void tell(Customer customer, LinkReason reason, Occasion occasion, Sayings sayings) {
    if (sayings.isEmpty()) {
      return;
    }
    Profile said =
        customer.profile().confirms(sayings)
            ? confirm(customer, occasion, sayings)
            : record(customer, reason, occasion, sayings);
    Profile own = customer.merged().isEmpty() ? customer.profile() : customers.ownProfile(customer.id());
    Profile told = own.and(said);
    if (!told.equals(own)) {
      update(customer, own, told);
    }
  }

  /** Tells a customer, chosen by someone in the house, and remembers who shares a contact point with what is told. */
  void tellChosen(CustomerId id, Occasion occasion, Sayings sayings) {
    customers.lock(sayings);
    tell(existing(id), LinkReason.DECIDED, occasion, sayings);
    List<CustomerId> sharing =
        customers.holdersOf(sayings.recognisingContacts()).stream().filter(other -> !other.equals(id)).toList();
    unit.repositories().reviews().rememberCandidates(id, sharing);
  }

  // The first thing said of a customer belongs to its creation: no change of its own, no new version.
  private void update(Customer customer, Profile own, Profile told) {
    boolean first = customer.version() == 1 && customer.profile().equals(Profile.EMPTY);
    long version = first ? 1 : customer.version() + 1;
    customers.updateProfile(customer.id(), own, told, version);
    if (!first) {
      unit.changed(ChangeType.CUSTOMER_CHANGED, customer.id().value(), version);
    }
  }

  private Profile confirm(Customer customer, Occasion occasion, Sayings sayings) {
    Confirmation confirmation =
        new Confirmation(customer.id(), occasion.said().operation(), occasion.said().time(), sayings);
    customers.addConfirmation(confirmation);
    return confirmation.onto(customer.profile());
  }

  private Profile record(Customer customer, LinkReason reason, Occasion occasion, Sayings sayings) {
    RecordId id = new RecordId(unit.ids().next());
    CustomerRecord record = new CustomerRecord(id, occasion.source(), occasion.origin(), occasion.said(), sayings);
    RecordLink link = new RecordLink(id, customer.id(), reason, unit.at());
    customers.addRecord(record, link, unit.chain(ChangeType.RECORD_LINKED, id.value(), 1, link.factContent()));
    return record.profile();
  }

  /** Joins or parts two customers. */
  void link(CustomerLink link) {
    ChangeType type = link.joined() ? ChangeType.CUSTOMERS_MERGED : ChangeType.CUSTOMERS_UNMERGED;
    long version = existing(link.survivor()).version() + 1;
    customers.link(link, unit.chain(type, link.survivor().value(), version, link.factContent()));
  }

  /** A customer known to exist. */
  Customer existing(CustomerId id) {
    return customers.find(id).orElseThrow(() -> new IllegalStateException("A customer that was linked is missing"));
  }
}
