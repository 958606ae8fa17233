package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentLedger;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.PermissionContext;
import io.comptoir.crm.domain.consent.PermissionPolicy;
import io.comptoir.crm.domain.consent.PermissionQuestion;
import io.comptoir.crm.domain.consent.PermissionRules;
import io.comptoir.crm.domain.consent.ReachableContact;
import io.comptoir.crm.domain.consent.Suppression;
import io.comptoir.crm.domain.customer.Birthday;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.ContactState;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.customer.PostalAddress;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.locale.CountryCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what permission needs to know of a person, and asks. */
final class PermissionReader {
  private final Repositories repositories;
  private final PhoneNumbers phones;
  private final PermissionRules rules;

  /** What is known of one person: gathered once, asked about many channels. */
  record Person(ConsentLedger ledger, List<Suppression> suppressions, PermissionContext context) {}

  PermissionReader(Repositories repositories, PhoneNumbers phones, PermissionRules rules) {
    this.repositories = repositories;
    this.phones = phones;
    this.rules = rules;
  }

  Person person(Customer customer, LatestPurchases latest, Instant now) {
    return new Person(ledger(customer), repositories.consents().suppressionsOf(customer.id()), context(customer, latest, now));
  }

  Permission permission(Person person, PermissionQuestion question) {
    return PermissionPolicy.permission(person.ledger(), person.suppressions(), person.context(), rules, question);
  }

  /** The ledger of a person, over everyone merged into it. */
  ConsentLedger ledger(Customer customer) {
    return ledger(repositories, customer);
  }

  /** The ledger of a person, over everyone merged into it. */
  static ConsentLedger ledger(Repositories repositories, Customer customer) {
    Map<CustomerId, Instant> merged =
        customer.merged().stream().collect(Collectors.toMap(Customer.Merged::id, Customer.Merged::at, (a, b) -> a));
    List<ConsentDecision> decisions = repositories.consents().decisionsOf(customer.id());
    Set<DecisionId> aside = decisions.isEmpty() ? Set.of() : repositories.consents().setAsideOf(customer.id());
    return new ConsentLedger(decisions, merged, aside);
  }

  private PermissionContext context(Customer customer, LatestPurchases latest, Instant now) {
    Profile profile = customer.profile();
    Optional<CountryCode> residence = residence(profile);
    return new PermissionContext(
        residence.orElse(null),
        residence.isPresent() ? null : phonePrefix(profile).orElse(null),
        profile.contacts().stream().map(PermissionReader::reachable).toList(),
        latest.lastSaleAt().orElse(null),
        age(profile, now),
        customer.isProvisional());
  }

  private static ReachableContact reachable(ContactPoint point) {
    return new ReachableContact(
        point.key(), point.state() == ContactState.VERIFIED, point.state() == ContactState.UNDELIVERABLE);
  }

  private static Optional<CountryCode> residence(Profile profile) {
    return profile
        .value(FieldName.COUNTRY)
        .map(CountryCode::new)
        .or(
            () ->
                profile
                    .preferred(ContactKind.POST)
                    .map(point -> PostalAddress.parse(point.said().display()).country()));
  }

  private Optional<CountryCode> phonePrefix(Profile profile) {
    return profile
        .preferred(ContactKind.PHONE)
        .flatMap(point -> phones.read(point.key().value(), null))
        .map(PhoneNumber::country);
  }

  private static @Nullable Integer age(Profile profile, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return profile
        .value(FieldName.BIRTHDAY)
        .map(Birthday::parse)
        .filter(birthday -> birthday.year() != null)
        .map(birthday -> Period.between(birthday.day().atYear(birthday.year()), today).getYears())
        .orElse(null);
  }
}
