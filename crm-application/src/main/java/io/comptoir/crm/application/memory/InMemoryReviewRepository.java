package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Rekeying;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record InMemoryReviewRepository(House house) implements ReviewRepository {
  private static final Table<ReviewId, Filed> REVIEWS = new Table<>(Comparator.naturalOrder());
  private static final Shelf<ContactKey, Long, ReviewId> DOUBTED =
      Shelf.inOrder(Comparator.comparing(ContactKey::kind).thenComparing(ContactKey::value));
  private static final Table<Long, ReviewId> OPEN = new Table<>(Comparator.naturalOrder());
  private static final Shelf<CustomerId, Long, Distinction> APART = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<CustomerId, Long, ReviewId> SUBJECT = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<CustomerId, Long, ReviewId> ABOUT = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<CustomerId, CustomerId, Boolean> CANDIDATES = Shelf.inOrder(Comparator.naturalOrder());

  private record Filed(Review review, long opened) {}

  @Override
  public void open(Review review) {
    long opened = house.next();
    house.add(REVIEWS, review.id(), new Filed(review, opened));
    house.put(OPEN, opened, review.id());
    review.candidates().forEach(candidate -> house.put(ABOUT, candidate, opened, review.id()));
    house.put(SUBJECT, review.subject(), opened, review.id());
    review.doubt().contacts().forEach(contact -> house.put(DOUBTED, contact, opened, review.id()));
  }

  private Filed filed(ReviewId id) {
    return house.rows(REVIEWS).get(id).orElseThrow(() -> new IllegalStateException("This review was never opened"));
  }

  @Override
  public void addCandidates(ReviewId id, List<CustomerId> candidates) {
    Filed filed = filed(id);
    house.put(REVIEWS, id, new Filed(filed.review().with(candidates), filed.opened()));
    candidates.forEach(candidate -> house.put(ABOUT, candidate, filed.opened(), id));
  }

  @Override
  public Optional<Review> find(ReviewId id) {
    return house.rows(REVIEWS).get(id).map(Filed::review);
  }

  @Override
  public List<Review> open(@Nullable ReviewId after, int limit) {
    long place = after == null ? 0 : filed(after).opened();
    return house.rows(OPEN).after(place).limit(limit).map(entry -> filed(entry.value()).review()).toList();
  }

  @Override
  public Optional<Review> waitingFor(Review.Doubt doubt) {
    Stream<Node<Long, ReviewId>> sharing =
        doubt.contacts().stream().flatMap(contact -> house.rows(DOUBTED, contact).entries());
    return open(sharing).filter(review -> review.doubt().name().equals(doubt.name())).findFirst();
  }

  @Override
  public List<Review> openFor(CustomerId subject) {
    return open(group(subject).flatMap(member -> house.rows(SUBJECT, member).entries())).toList();
  }

  @Override
  public List<Review> decidedFor(CustomerId subject) {
    return inOrder(house.rows(SUBJECT, subject).entries()).filter(review -> !review.isOpen()).toList();
  }

  @Override
  public boolean isAsked(CustomerId one, CustomerId other) {
    return asks(group(one).toList(), group(other).toList()) || asks(group(other).toList(), group(one).toList());
  }

  private boolean asks(List<CustomerId> subjects, List<CustomerId> candidates) {
    return subjects.stream()
        .flatMap(subject -> house.rows(SUBJECT, subject).values().stream())
        .flatMap(review -> filed(review).review().candidates().stream())
        .anyMatch(candidates::contains);
  }

  @Override
  public List<Review> openAbout(CustomerId candidate) {
    return open(group(candidate).flatMap(member -> house.rows(ABOUT, member).entries())).toList();
  }

  private Stream<Review> open(Stream<Node<Long, ReviewId>> reviews) {
    return inOrder(reviews).filter(Review::isOpen);
  }

  private Stream<Review> inOrder(Stream<Node<Long, ReviewId>> reviews) {
    return reviews.sorted(Comparator.comparing(Node::key)).map(Node::value).distinct().map(id -> filed(id).review());
  }

  @Override
  public void decide(ReviewId id, Review.Decision decision) {
    house.requireWritable();
    Filed filed = filed(id);
    house.put(REVIEWS, id, new Filed(filed.review().decided(decision), filed.opened()));
    house.remove(OPEN, filed.opened());
  }

  @Override
  public void reopen(ReviewId id) {
    house.requireWritable();
    Filed filed = filed(id);
    house.put(REVIEWS, id, new Filed(filed.review().reopened(), filed.opened()));
    house.put(OPEN, filed.opened(), id);
  }

  @Override
  public void tellApart(Distinction distinction, Chained chained) {
    long received = house.next();
    house.put(APART, distinction.one(), received, distinction);
    house.put(APART, distinction.other(), received, distinction);
    InMemoryFactArchive.keep(house, chained, distinction::factContent);
  }

  @Override
  public List<Distinction> distinctionsOf(CustomerId customer) {
    return group(customer)
        .flatMap(member -> house.rows(APART, member).entries())
        .sorted(Comparator.comparing(Node::key))
        .map(Node::value)
        .distinct()
        .toList();
  }

  @Override
  public List<CustomerId> toldFrom(CustomerId customer) {
    return others(customer, distinctionsOf(customer).stream().flatMap(d -> Stream.of(d.one(), d.other()))).toList();
  }

  // As survivors, in order, each once and never the customer itself.
  private Stream<CustomerId> others(CustomerId customer, Stream<CustomerId> some) {
    Merges merges = new Merges(house);
    CustomerId itself = merges.survivor(customer);
    return some.map(merges::survivor).filter(other -> !other.equals(itself)).distinct().sorted();
  }

  @Override
  public List<CustomerId> rememberCandidates(CustomerId customer, List<CustomerId> candidates) {
    house.requireWritable();
    List<CustomerId> known = house.rows(CANDIDATES, customer).keys();
    candidates.forEach(candidate -> {
      house.put(CANDIDATES, customer, candidate, true);
      house.put(CANDIDATES, candidate, customer, true);
    });
    return candidates.stream().filter(candidate -> !known.contains(candidate)).toList();
  }

  @Override
  public List<CustomerId> candidatesOf(CustomerId customer) {
    List<CustomerId> told = toldFrom(customer);
    Stream<CustomerId> remembered = group(customer).flatMap(member -> house.rows(CANDIDATES, member).keys().stream());
    return others(customer, remembered).filter(candidate -> !told.contains(candidate)).toList();
  }

  /**
   * Makes the keys of every doubt anew. Its name was typed on the provisional customer, who is asked what it is now.
   *
   * @param names the name of now of a provisional customer whose folded name was this
   */
  void rekey(Rekeying rules, BiFunction<CustomerId, FoldedName, FoldedName> names) {
    for (Filed filed : house.rows(REVIEWS).values()) {
      Review old = filed.review();
      List<ContactKey> contacts = old.doubt().contacts().stream().map(rules.contacts()).distinct().toList();
      Review now = old.with(new Review.Doubt(contacts, names.apply(old.subject(), old.doubt().name())));
      old.doubt().contacts().forEach(contact -> house.remove(DOUBTED, contact, filed.opened()));
      contacts.forEach(contact -> house.put(DOUBTED, contact, filed.opened(), old.id()));
      house.put(REVIEWS, old.id(), new Filed(now, filed.opened()));
    }
  }

  private Stream<CustomerId> group(CustomerId customer) {
    return new Merges(house).group(customer).stream();
  }
}
