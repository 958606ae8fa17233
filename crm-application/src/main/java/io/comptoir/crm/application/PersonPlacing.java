package io.comptoir.crm.application;

import io.comptoir.crm.application.CustomerBook.Occasion;
import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.recognition.Candidate;
import io.comptoir.crm.domain.recognition.Evidence;
import io.comptoir.crm.domain.recognition.Evidence.Apart;
import io.comptoir.crm.domain.recognition.Recogniser;
import io.comptoir.crm.domain.recognition.Recognition;
import io.comptoir.crm.domain.recognition.Recognition.Created;
import io.comptoir.crm.domain.recognition.Recognition.Lent;
import io.comptoir.crm.domain.recognition.Recognition.Recognised;
import io.comptoir.crm.domain.recognition.Recognition.ToReview;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.Review.Doubt;
import io.comptoir.crm.domain.review.ReviewId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was said about a person where it belongs, within one unit of work. */
final class PersonPlacing {
  private final Unit unit;
  private final Recogniser recogniser;
  private final Namesakes namesakes;
  private final CustomerBook book;
  private final CustomerRepository customers;
  private final ReviewRepository reviews;
  private final Map<CustomerId, Customer> justRead = new HashMap<>();

  PersonPlacing(Unit unit, WhoIsWho whoIsWho) {
    this.unit = unit;
    this.recogniser = whoIsWho.recogniser();
    this.namesakes = whoIsWho.namesakes();
    this.book = new CustomerBook(unit);
    this.customers = unit.repositories().customers();
    this.reviews = unit.repositories().reviews();
  }

  /** Places a person by what was said. */
  Whose place(ReadPerson person, Occasion occasion) {
    if (!person.isUsable()) {
      return Whose.NOBODY;
    }
    return apply(recogniser.decide(evidence(person)), person, occasion);
  }

  /** Places a person who speaks again, right after being placed with {@code customer}. */
  Whose placeFollowing(CustomerId customer, ReadPerson person, Occasion occasion) {
    return apply(recogniser.decideFollowing(candidate(customer), evidence(person)), person, occasion);
  }

  /** Keeps a person who follows a capture that has not arrived: nothing is permitted, refusals count. */
  Whose placeWaiting(ReadPerson person, Occasion occasion) {
    Customer created = book.create(CustomerStatus.PROVISIONAL);
    CustomerId provisional = created.id();
    book.tell(created, LinkReason.WAITING, occasion, person.sayings());
    List<CustomerId> named = new NamedCustomers(customers).of(person);
    reviews.rememberCandidates(provisional, named);
    List<CustomerId> holders = customers.holdersOf(person.sayings().recognisingContacts());
    return Whose.of(Outcome.ACCEPTED, provisional, Stream.concat(named.stream(), holders.stream()).distinct().toList());
  }

  /**
   * Who this is, after the capture that made {@code first} known; by itself when that one named nobody.
   *
   * @param named whom the sender named by an id, beside the identifiers said
   */
  Recognition recognise(Sayings said, List<CustomerId> named, @Nullable CustomerId first) {
    List<CustomerId> all =
        Stream.concat(named.stream(), new NamedCustomers(customers).of(new ReadPerson(null, said)).stream()).distinct().toList();
    Evidence evidence = evidence(said, all);
    return first == null ? recogniser.decide(evidence) : recogniser.decideFollowing(candidate(first), evidence);
  }

  private Evidence evidence(ReadPerson person) {
    return evidence(person.sayings(), new NamedCustomers(customers).of(person));
  }

  private Evidence evidence(Sayings said, List<CustomerId> ids) {
    justRead.clear();
    List<Candidate> named = ids.stream().map(this::candidate).toList();
    List<Candidate> holders = customers.holdersOf(said.recognisingContacts()).stream().map(this::candidate).toList();
    return new Evidence(said.name(), named, holders, waiting(said, named).orElse(null), said.otherName(),
        apart(named, holders));
  }

  // Asked only where there is a choice.
  private Set<Apart> apart(List<Candidate> named, List<Candidate> holders) {
    List<CustomerId> all = Stream.concat(named.stream(), holders.stream()).map(Candidate::id).distinct().toList();
    return all.size() < 2
        ? Set.of()
        : all.stream()
            .flatMap(one -> reviews.toldFrom(one).stream().filter(all::contains).map(other -> new Apart(one, other)))
            .collect(Collectors.toUnmodifiableSet());
  }

  // A doubt about a lent card may come without any contact point: then the one who holds the card tells it again.
  private Optional<CustomerId> waiting(Sayings said, List<Candidate> named) {
    Doubt doubt = doubt(said);
    return reviews
        .waitingFor(doubt)
        .or(
            () ->
                named.stream()
                    .flatMap(holder -> reviews.openAbout(holder.id()).stream())
                    .filter(review -> review.isOfCapture() && review.doubt().equals(doubt))
                    .findFirst())
        .map(Review::subject);
  }

  private Candidate candidate(CustomerId id) {
    Profile profile = justRead.computeIfAbsent(id, book::existing).profile();
    return new Candidate(id, profile.name(), profile.otherName());
  }

  // Whoever is recognised was just read as a candidate; nothing was written since.
  private Customer read(CustomerId id) {
    Customer candidate = justRead.remove(id);
    return candidate != null ? candidate : book.existing(id);
  }

  private Whose apply(Recognition recognition, ReadPerson person, Occasion occasion) {
    if (recognition instanceof Recognised recognised) {
      CustomerId told = tell(recognised.customer(), recognised.reason(), person, occasion);
      remember(recognised.customer(), recognised.candidates());
      return new Whose(Outcome.RECOGNISED, recognised.customer(), told, recognised.candidates()).toldTo(told);
    }
    if (recognition instanceof Lent lent) {
      ReadPerson without = new ReadPerson(null, person.sayings().withoutIdentifiers());
      tell(lent.customer(), LinkReason.CONTACT_AND_NAME, without, occasion);
      remember(lent.customer(), lent.candidates());
      return new Whose(Outcome.RECOGNISED, lent.customer(), lent.holder(), lent.candidates());
    }
    if (recognition instanceof Created created) {
      return create(withNamesakes(created.candidates(), person.sayings()), person.sayings(), occasion);
    }
    return doubt((ToReview) recognition, person.sayings(), occasion);
  }

  // Tells whom of a merged person it was told to.
  private CustomerId tell(CustomerId recognised, LinkReason reason, ReadPerson person, Occasion occasion) {
    Customer customer = read(recognised);
    CustomerId told = new ToldCustomer(customers).of(customer, person);
    book.tell(customer, told, reason, occasion, person.sayings());
    return told;
  }

  private Whose create(List<CustomerId> candidates, Sayings sayings, Occasion occasion) {
    Customer customer = book.create(CustomerStatus.REGULAR);
    book.tell(customer, LinkReason.CREATED, occasion, sayings);
    remember(customer.id(), candidates);
    return Whose.of(Outcome.CREATED, customer.id(), candidates);
  }

  // Asked before anything is written: the new customer is no namesake of its own.
  private List<CustomerId> withNamesakes(List<CustomerId> sharing, Sayings sayings) {
    return Stream.concat(sharing.stream(), namesakes.of(sayings, customers).stream()).distinct().toList();
  }

  private Whose doubt(ToReview doubt, Sayings sayings, Occasion occasion) {
    Sayings personal = doubt.holder() == null ? sayings : sayings.withoutIdentifiers();
    CustomerId provisional = doubt.waiting() == null ? open(doubt, sayings) : joinReview(doubt.waiting(), doubt.candidates());
    book.tell(book.existing(provisional), LinkReason.UNDER_REVIEW, occasion, personal);
    CustomerId buyer = doubt.holder() == null ? provisional : doubt.holder();
    return new Whose(Outcome.TO_REVIEW, provisional, buyer, doubt.candidates());
  }

  private CustomerId open(ToReview doubt, Sayings sayings) {
    CustomerId provisional = book.create(CustomerStatus.PROVISIONAL).id();
    openReview(new ReviewId(unit.ids().next()), provisional, doubt.candidates(), doubt(sayings));
    return provisional;
  }

  // Whom one who still waits for another capture might be is asked when that one has come.
  void remember(CustomerId customer, List<CustomerId> candidates) {
    if (!candidates.isEmpty() && !book.existing(customer).isProvisional()) {
      reviews.rememberCandidates(customer, candidates);
    }
  }

  /** Asks whether a provisional customer is one of some known ones. */
  void openReview(ReviewId id, CustomerId provisional, List<CustomerId> candidates, Doubt doubt) {
    new ReviewBook(unit).open(new Review(id, provisional, candidates, doubt, unit.at()));
  }

  /** Adds candidates to the open reviews about a provisional customer. */
  CustomerId joinReview(CustomerId waiting, List<CustomerId> candidates) {
    reviews.openFor(waiting).stream()
        .filter(Review::isOfCapture)
        .forEach(review -> reviews.addCandidates(review.id(), candidates));
    return waiting;
  }

  static Doubt doubt(Sayings sayings) {
    return new Doubt(sayings.recognisingContacts(), sayings.name());
  }
}
