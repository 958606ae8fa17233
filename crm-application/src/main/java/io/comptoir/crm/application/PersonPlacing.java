package io.comptoir.crm.application;

import io.comptoir.crm.application.CustomerBook.Occasion;
import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.recognition.Candidate;
import io.comptoir.crm.domain.recognition.Evidence;
import io.comptoir.crm.domain.recognition.Recogniser;
import io.comptoir.crm.domain.recognition.Recognition;
import io.comptoir.crm.domain.recognition.Recognition.Created;
import io.comptoir.crm.domain.recognition.Recognition.Recognised;
import io.comptoir.crm.domain.recognition.Recognition.ToReview;
import io.comptoir.crm.domain.recognition.Review;
import io.comptoir.crm.domain.recognition.Review.Doubt;
import io.comptoir.crm.domain.recognition.ReviewId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what was said about a person where it belongs, within one unit of work. */
final class PersonPlacing {
  private final Unit unit;
  private final Recogniser recogniser;
  private final CustomerBook book;
  private final CustomerRepository customers;
  private final ReviewRepository reviews;

  PersonPlacing(Unit unit, Recogniser recogniser) {
    this.unit = unit;
    this.recogniser = recogniser;
    this.book = new CustomerBook(unit);
    this.customers = unit.repositories().customers();
    this.reviews = unit.repositories().reviews();
  }

  /** Places a person by what was said. */
  Whose place(ReadPerson person, Occasion occasion) {
    if (!person.isUsable()) {
      return Whose.NOBODY;
    }
    customers.lock(person.sayings());
    return apply(recogniser.decide(evidence(person)), person.sayings(), occasion);
  }

  /** Places a person who speaks again, right after being placed with {@code customer}. */
  Whose placeFollowing(CustomerId customer, ReadPerson person, Occasion occasion) {
    customers.lock(person.sayings());
    return apply(recogniser.decideFollowing(candidate(customer), evidence(person)), person.sayings(), occasion);
  }

  /** Keeps a person who follows a capture that has not arrived: nothing is permitted, refusals count. */
  Whose placeWaiting(ReadPerson person, Occasion occasion) {
    customers.lock(person.sayings());
    CustomerId provisional = book.create(CustomerStatus.PROVISIONAL);
    book.tell(provisional, LinkReason.WAITING, occasion, person.sayings());
    return Whose.of(Outcome.ACCEPTED, provisional, customers.holdersOf(person.sayings().recognisingContacts()));
  }

  /** Who this is, after the capture that made {@code first} known; by itself when that one named nobody. */
  Recognition recognise(Sayings said, @Nullable CustomerId first) {
    Evidence evidence = evidence(new ReadPerson(null, said));
    return first == null ? recogniser.decide(evidence) : recogniser.decideFollowing(candidate(first), evidence);
  }

  private Evidence evidence(ReadPerson person) {
    List<Candidate> named = new NamedCustomers(customers).of(person).stream().map(this::candidate).toList();
    List<Candidate> holders =
        customers.holdersOf(person.sayings().recognisingContacts()).stream().map(this::candidate).toList();
    return new Evidence(person.sayings().name(), named, holders, waiting(person, named).orElse(null));
  }

  // A doubt about a lent card may come without any contact point: then the one who holds the card tells it again.
  private Optional<CustomerId> waiting(ReadPerson person, List<Candidate> named) {
    Doubt doubt = doubt(person.sayings());
    return reviews
        .waitingFor(doubt)
        .or(
            () ->
                named.stream()
                    .flatMap(holder -> reviews.openAbout(holder.id()).stream())
                    .filter(review -> review.doubt().equals(doubt))
                    .findFirst())
        .map(Review::provisional);
  }

  private Candidate candidate(CustomerId id) {
    return new Candidate(id, book.existing(id).profile().name());
  }

  private Whose apply(Recognition recognition, Sayings sayings, Occasion occasion) {
    if (recognition instanceof Recognised recognised) {
      book.tell(recognised.customer(), recognised.reason(), occasion, sayings);
      reviews.rememberCandidates(recognised.customer(), recognised.candidates());
      return Whose.of(Outcome.RECOGNISED, recognised.customer(), recognised.candidates());
    }
    if (recognition instanceof Created created) {
      CustomerId customer = book.create(CustomerStatus.REGULAR);
      book.tell(customer, LinkReason.CREATED, occasion, sayings);
      reviews.rememberCandidates(customer, created.candidates());
      return Whose.of(Outcome.CREATED, customer, created.candidates());
    }
    return doubt((ToReview) recognition, sayings, occasion);
  }

  private Whose doubt(ToReview doubt, Sayings sayings, Occasion occasion) {
    Sayings personal = doubt.holder() == null ? sayings : sayings.withoutIdentifiers();
    CustomerId provisional = doubt.waiting() == null ? open(doubt, sayings) : join(doubt.waiting(), doubt.candidates());
    book.tell(provisional, LinkReason.UNDER_REVIEW, occasion, personal);
    CustomerId buyer = doubt.holder() == null ? provisional : doubt.holder();
    return new Whose(Outcome.TO_REVIEW, provisional, buyer, doubt.candidates());
  }

  private CustomerId open(ToReview doubt, Sayings sayings) {
    CustomerId provisional = book.create(CustomerStatus.PROVISIONAL);
    openReview(provisional, doubt.candidates(), doubt(sayings));
    return provisional;
  }

  /** Asks whether a provisional customer is one of some known ones. */
  void openReview(CustomerId provisional, List<CustomerId> candidates, Doubt doubt) {
    ReviewId id = new ReviewId(unit.ids().next());
    reviews.open(new Review(id, provisional, candidates, doubt, unit.at()));
    unit.changed(ChangeType.REVIEW_OPENED, id.value(), 1);
  }

  private CustomerId join(CustomerId waiting, List<CustomerId> candidates) {
    reviews.openFor(waiting).forEach(review -> reviews.addCandidates(review.id(), candidates));
    return waiting;
  }

  static Doubt doubt(Sayings sayings) {
    return new Doubt(sayings.recognisingContacts(), sayings.name());
  }
}
