package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Rekeying;
import io.comptoir.crm.domain.recognition.Review;
import io.comptoir.crm.domain.recognition.ReviewId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

record InMemoryReviewRepository(House house) implements ReviewRepository {
  private static final Table<ReviewId, Filed> REVIEWS = new Table<>(Comparator.naturalOrder());
  private static final Shelf<ContactKey, Long, ReviewId> DOUBTED =
      Shelf.inOrder(Comparator.comparing(ContactKey::kind).thenComparing(ContactKey::value));
  private static final Shelf<CustomerId, Long, ReviewId> PROVISIONAL = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<CustomerId, Long, ReviewId> ABOUT = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<CustomerId, CustomerId, Boolean> CANDIDATES = Shelf.inOrder(Comparator.naturalOrder());

  private record Filed(Review review, long opened, boolean open) {}

  @Override
  public void open(Review review) {
    long opened = house.next();
    house.add(REVIEWS, review.id(), new Filed(review, opened, true));
    review.candidates().forEach(candidate -> house.put(ABOUT, candidate, opened, review.id()));
    house.put(PROVISIONAL, review.provisional(), opened, review.id());
    review.doubt().contacts().forEach(contact -> house.put(DOUBTED, contact, opened, review.id()));
  }

  private Filed filed(ReviewId id) {
    return house.rows(REVIEWS).get(id).orElseThrow(() -> new IllegalStateException("This review was never opened"));
  }

  @Override
  public void addCandidates(ReviewId id, List<CustomerId> candidates) {
    Filed filed = filed(id);
    Review old = filed.review();
    List<CustomerId> all = Stream.concat(old.candidates().stream(), candidates.stream()).distinct().toList();
    Review grown = new Review(id, old.provisional(), all, old.doubt(), old.openedAt());
    house.put(REVIEWS, id, new Filed(grown, filed.opened(), filed.open()));
    candidates.forEach(candidate -> house.put(ABOUT, candidate, filed.opened(), id));
  }

  @Override
  public Optional<Review> find(ReviewId id) {
    return house.rows(REVIEWS).get(id).map(Filed::review);
  }

  @Override
  public Optional<Review> waitingFor(Review.Doubt doubt) {
    Stream<Node<Long, ReviewId>> sharing =
        doubt.contacts().stream().flatMap(contact -> house.rows(DOUBTED, contact).entries());
    return open(sharing).filter(review -> review.doubt().name().equals(doubt.name())).findFirst();
  }

  @Override
  public List<Review> openFor(CustomerId provisional) {
    return open(group(provisional).flatMap(member -> house.rows(PROVISIONAL, member).entries())).toList();
  }

  @Override
  public List<Review> openAbout(CustomerId candidate) {
    return open(group(candidate).flatMap(member -> house.rows(ABOUT, member).entries())).toList();
  }

  private Stream<Review> open(Stream<Node<Long, ReviewId>> reviews) {
    return reviews
        .sorted(Comparator.comparing(Node::key))
        .map(Node::value)
        .distinct()
        .map(this::filed)
        .filter(Filed::open)
        .map(Filed::review);
  }

  @Override
  public void close(ReviewId id) {
    house.put(REVIEWS, id, new Filed(filed(id).review(), filed(id).opened(), false));
  }

  @Override
  public void rememberCandidates(CustomerId customer, List<CustomerId> candidates) {
    house.requireWritable();
    candidates.forEach(candidate -> {
      house.put(CANDIDATES, customer, candidate, true);
      house.put(CANDIDATES, candidate, customer, true);
    });
  }

  @Override
  public List<CustomerId> candidatesOf(CustomerId customer) {
    Merges merges = new Merges(house);
    return group(customer)
        .flatMap(member -> house.rows(CANDIDATES, member).keys().stream())
        .map(merges::survivor)
        .filter(candidate -> !candidate.equals(merges.survivor(customer)))
        .distinct()
        .sorted()
        .toList();
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
      Review.Doubt doubt = new Review.Doubt(contacts, names.apply(old.provisional(), old.doubt().name()));
      Review now = new Review(old.id(), old.provisional(), old.candidates(), doubt, old.openedAt());
      old.doubt().contacts().forEach(contact -> house.remove(DOUBTED, contact, filed.opened()));
      contacts.forEach(contact -> house.put(DOUBTED, contact, filed.opened(), old.id()));
      house.put(REVIEWS, old.id(), new Filed(now, filed.opened(), filed.open()));
    }
  }

  private Stream<CustomerId> group(CustomerId customer) {
    return new Merges(house).group(customer).stream();
  }
}
