package io.comptoir.crm.bench.data;

import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentProof;
import io.comptoir.crm.domain.consent.ConsentScope;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.consent.DecisionKind;
import io.comptoir.crm.domain.consent.DecisionPlace;
import io.comptoir.crm.domain.consent.DecisionSource;
import io.comptoir.crm.domain.consent.Manner;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes one generated person into the customer file: who it is, what it agreed to, what it bought. */
final class PersonWriter {
  private static final Duration BETWEEN_VISITS = Duration.ofHours(487);

  private final Book book;
  private final Folding folding;

  PersonWriter(Book book, Folding folding) {
    this.book = book;
    this.folding = folding;
  }

  CustomerId write(Person person) {
    CustomerId id = book.create(person.since());
    Visit first = visit(id, person, 0);
    Profile profile = book.record(first, LinkReason.CREATED, sayings(person));
    book.profile(id, Profile.EMPTY, profile, 1);
    if (person.agreed() != null) {
      book.decide(decision(first, person, person.agreed()));
    }
    for (int i = 0; i < person.purchases(); i++) {
      Visit visit = i == 0 ? first : visit(id, person, i);
      book.file(visit, Sales.sale(visit, book));
    }
    return id;
  }

  private Visit visit(CustomerId id, Person person, int index) {
    Instant at = person.since().plus(BETWEEN_VISITS.multipliedBy(index));
    return new Visit(id, new OperationId(book.drawn().id()), House.origin(person.number() + index), at);
  }

  private Sayings sayings(Person person) {
    List<SaidContact> contacts = new ArrayList<>();
    contacts.add(contact(ContactKind.PHONE, person.contact().phone()));
    person.contact().address().ifPresent(address -> contacts.add(contact(ContactKind.EMAIL, address)));
    List<SaidValue> values =
        List.of(
            name(FieldName.GIVEN_NAME, person.name().given()),
            name(FieldName.FAMILY_NAME, person.name().family()),
            SaidValue.of(FieldName.LANGUAGE, person.language()),
            SaidValue.of(FieldName.COUNTRY, person.country()));
    return new Sayings(values, contacts, List.of());
  }

  private SaidValue name(FieldName field, String value) {
    return new SaidValue(field, value, folding.fold(value));
  }

  private static SaidContact contact(ContactKind kind, String value) {
    return new SaidContact(new ContactKey(kind, value), value);
  }

  private ConsentDecision decision(Visit visit, Person person, boolean agreed) {
    ConsentScope scope = new ConsentScope(Purpose.MARKETING, Channel.EMAIL);
    ConsentProof proof = new ConsentProof(Manner.SCREEN, House.shown());
    ContactKey contact = agreed ? new ContactKey(ContactKind.EMAIL, person.contact().address().orElseThrow()) : null;
    DecisionKind kind = agreed ? DecisionKind.GRANTED : DecisionKind.REFUSED;
    return new ConsentDecision(
        new DecisionId(book.drawn().id()),
        visit.customer(),
        new ConsentStatement(scope, kind, proof, contact, null),
        visit.time(),
        new DecisionSource(visit.operation(), DecisionPlace.of(visit.origin()), null));
  }
}
