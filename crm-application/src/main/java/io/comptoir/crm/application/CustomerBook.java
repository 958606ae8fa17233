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

  /**
   * Tells a customer what was said: a record when something of it is new, a confirmation otherwise. What only those who were
   * merged into it said before is new of it: should a merge be undone, it is known who said what.
   */
  void tell(Customer customer, LinkReason reason, Occasion occasion, Sayings sayings) {
    tell(customer, customer.id(), reason, occasion, sayings);
  }

  /** The same, told to one of those who were merged into the customer. */
  void tell(Customer customer, CustomerId told, LinkReason reason, Occasion occasion, Sayings sayings) {
    if (sayings.isEmpty()) {
      return;
    }
    Profile own = customer.merged().isEmpty() ? customer.profile() : customers.ownProfile(told);
    Profile said =
        isKnown(customer.profile(), occasion, sayings) && isKnown(own, occasion, sayings)
            ? confirm(new Confirmation(told, occasion.said().operation(), occasion.said().time(), sayings), own)
            : addRecord(told, reason, occasion, sayings).profile();
    Profile now = own.and(said);
    if (!now.equals(own)) {
      update(customer, told, own, now);
    }
  }

  // Who corrects a birthday may want its year gone.
  private static boolean isKnown(Profile profile, Occasion occasion, Sayings sayings) {
    return occasion.source() == Source.CORRECTION ? profile.confirms(sayings) : profile.repeats(sayings);
  }

  /** Tells a customer, chosen by someone in the house, and remembers who shares a contact point with what is told. */
  void tellChosen(CustomerId id, Occasion occasion, Sayings sayings) {
    customers.lock(sayings);
    Customer customer = existing(id);
    tell(customer, id, LinkReason.DECIDED, occasion, sayings);
    List<CustomerId> sharing =
        customers.holdersOf(sayings.recognisingContacts()).stream().filter(other -> !other.equals(customer.id())).toList();
    unit.repositories().reviews().rememberCandidates(customer.id(), sharing);
  }

  // The first thing said of a customer belongs to its creation: no change of its own, no new version.
  private void update(Customer customer, CustomerId told, Profile own, Profile now) {
    boolean first = customer.version() == 1 && customer.profile().equals(Profile.EMPTY);
    long version = first ? 1 : customer.version() + 1;
    customers.updateProfile(told, own, now, version);
    if (!first) {
      unit.changed(ChangeType.CUSTOMER_CHANGED, customer.id().value(), version);
    }
  }

  private Profile confirm(Confirmation confirmation, Profile own) {
    customers.addConfirmation(confirmation);
    return confirmation.onto(own);
  }

  /** Adds what was said as a record of a customer, without touching its profile. */
  CustomerRecord addRecord(CustomerId told, LinkReason reason, Occasion occasion, Sayings sayings) {
    RecordId id = new RecordId(unit.ids().next());
    CustomerRecord record = new CustomerRecord(id, occasion.source(), occasion.origin(), occasion.said(), sayings);
    RecordLink link = new RecordLink(id, told, reason, unit.at());
    customers.addRecord(record, link, unit.chain(ChangeType.RECORD_LINKED, id.value(), 1, link.factContent()));
    return record;
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
