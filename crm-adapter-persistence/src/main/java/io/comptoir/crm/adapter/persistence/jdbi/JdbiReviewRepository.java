package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions about who is who, in tables. */
final class JdbiReviewRepository implements ReviewRepository {
  // Not "open = 1": that would offer the planner the index of all open reviews, where the contact or customer leads to few.
  private static final String OLDEST =
      """
      select r.id from review r join review_contact k on k.review = r.id
      where k.contact = ? and r.name = ? and r.open <> 0 order by k.review limit 1""";

  private final Sql sql;
  private final CustomerKeys customers;
  private final Interned interned;
  private final Turns turns;
  private final ReviewRows reviews;
  private final DistinctionRows distinctions;

  JdbiReviewRepository(Sql sql, CustomerKeys customers, Interned interned, Turns turns) {
    this.sql = sql;
    this.customers = customers;
    this.interned = interned;
    this.turns = turns;
    this.reviews = new ReviewRows(sql);
    this.distinctions = new DistinctionRows(sql, customers, interned);
  }

  @Override
  public void open(Review review) {
    sql.requireWritable();
    takeTurns(review);
    Review.Cause why = review.cause();
    long key =
        sql.insert(
            "review",
            """
            insert into review (id, uuid, provisional, name, opened_at, open, source, match_found, version)
            values (?, ?, ?, ?, ?, 1, ?, ?, ?)""",
            review.id().value(), customers.own(review.subject()), review.doubt().name().text(), review.openedAt(),
            why.source(), why.match() == null ? null : MatchText.write(why.match()), review.progress().version());
    List<ContactKey> contacts = review.doubt().contacts();
    for (int i = 0; i < contacts.size(); i++) {
      sql.write(
          "insert into review_contact (review, position, contact) values (?, ?, ?)",
          key, i, interned.contact(contacts.get(i)));
    }
    add(key, review.candidates());
  }

  // Whether two customers of the file were asked about is decided by both of them; whom a capture means, by its contacts.
  private void takeTurns(Review review) {
    Stream<CustomerId> others = review.isOfCapture() ? Stream.empty() : review.candidates().stream();
    takeTurns(Stream.concat(Stream.of(review.subject()), others));
  }

  private void takeTurns(Stream<CustomerId> some) {
    some.map(customers::own).distinct().sorted().forEach(turns::takeFor);
  }

  @Override
  public void addCandidates(ReviewId id, List<CustomerId> candidates) {
    sql.requireWritable();
    long review = key(id);
    Set<CustomerId> known = Set.copyOf(reviews.candidates(review));
    List<CustomerId> more = candidates.stream().distinct().filter(candidate -> !known.contains(candidate)).toList();
    if (!more.isEmpty()) {
      add(review, more);
      sql.write("update review set version = version + 1 where id = ?", review);
    }
  }

  private long key(ReviewId id) {
    return sql.number("select id from review where uuid = ?", id.value())
        .orElseThrow(() -> new IllegalStateException("This review was never opened"));
  }

  private void add(long review, List<CustomerId> candidates) {
    for (CustomerId candidate : candidates) {
      sql.write(
          """
          insert into review_candidate (review, position, customer)
          select ?, coalesce(max(position), 0) + 1, ? from review_candidate where review = ?
          on conflict (customer, review) do nothing""",
          review, customers.own(candidate), review);
    }
  }

  @Override
  public Optional<Review> find(ReviewId id) {
    return reviews.list("where r.uuid = ?", id.value()).stream().findFirst();
  }

  @Override
  public List<Review> open(@Nullable ReviewId after, int limit) {
    long place = after == null ? 0 : key(after);
    return reviews.list("where r.open = 1 and r.id > ? order by r.id limit ?", place, limit);
  }

  @Override
  public Optional<Review> waitingFor(Review.Doubt doubt) {
    Together asked = sql.together();
    List<Supplier<List<Long>>> oldest =
        doubt.contacts().stream()
            .flatMap(contact -> interned.knownContact(contact).stream())
            .map(contact -> asked.list(OLDEST, (row, context) -> row.getLong(1), contact, doubt.name().text()))
            .toList();
    return oldest.stream()
        .flatMap(keys -> keys.get().stream())
        .min(Long::compare)
        .flatMap(key -> reviews.list("where r.id = ?", key).stream().findFirst());
  }

  @Override
  public List<Review> openAbout(CustomerId candidate) {
    return reviews.each(
        "join review_candidate x on x.review = r.id where x.customer = ? and r.open <> 0", customers.group(candidate));
  }

  @Override
  public List<Review> openFor(CustomerId subject) {
    return reviews.each("where r.provisional = ? and r.open <> 0", customers.group(subject));
  }

  @Override
  public List<Review> decidedFor(CustomerId subject) {
    return reviews.each("where r.provisional = ? and r.open = 0", List.of(customers.own(subject)));
  }

  @Override
  public boolean isAsked(CustomerId one, CustomerId other) {
    List<Long> group = customers.group(one);
    List<Long> others = customers.group(other);
    return group.size() <= others.size() ? isAsked(group, Set.copyOf(others)) : isAsked(others, Set.copyOf(group));
  }

  private boolean isAsked(List<Long> few, Set<Long> others) {
    return few.stream().flatMap(member -> askedWith(member).stream()).anyMatch(others::contains);
  }

  private List<Long> askedWith(long customer) {
    return sql.list(
        """
        select x.customer from review r join review_candidate x on x.review = r.id where r.provisional = ?
        union all
        select r.provisional from review_candidate x join review r on r.id = x.review where x.customer = ?""",
        (row, context) -> row.getLong(1),
        customer, customer);
  }

  @Override
  public void decide(ReviewId id, Review.Decision decision) {
    sql.requireWritable();
    Object[] by = new Deciders(interned).columns(decision.by());
    sql.write(
        """
        update review set open = 0, version = version + 1, verdict = ?, decided_with = ?, decided_at = ?,
          operation = ?, api_key = ?, place = ?, advisor = ? where uuid = ?""",
        decision.verdict(), customers.ownOrNull(decision.with()), decision.at(), by[0], by[1], by[2], by[3], id.value());
  }

  @Override
  public void reopen(ReviewId id) {
    sql.requireWritable();
    sql.write(
        """
        update review set open = 1, version = version + 1, verdict = null, decided_with = null, decided_at = null,
          operation = null, api_key = null, place = null, advisor = null where uuid = ?""",
        id.value());
  }

  @Override
  public void tellApart(Distinction distinction, Chained chained) {
    sql.requireWritable();
    takeTurns(Stream.of(distinction.one(), distinction.other()));
    distinctions.add(distinction, chained);
  }

  @Override
  public List<Distinction> distinctionsOf(CustomerId customer) {
    return distinctions.of(customers.group(customer));
  }

  @Override
  public List<CustomerId> toldFrom(CustomerId customer) {
    List<Long> group = customers.group(customer);
    return survivors(group, distinctions.toldFrom(group));
  }

  @Override
  public List<CustomerId> rememberCandidates(CustomerId customer, List<CustomerId> candidates) {
    sql.requireWritable();
    long one = customers.own(customer);
    Set<Long> known = new HashSet<>(others(one));
    List<CustomerId> remembered = new ArrayList<>();
    for (CustomerId candidate : candidates) {
      long other = customers.own(candidate);
      if (known.add(other)) {
        remember(one, other);
        remembered.add(candidate);
      }
    }
    return remembered;
  }

  private void remember(long one, long other) {
    sql.write(
        "insert into candidate_pair (customer, other) values (?, ?), (?, ?) on conflict do nothing",
        one, other, other, one);
  }

  private List<Long> others(long customer) {
    return sql.list("select other from candidate_pair where customer = ?", (row, context) -> row.getLong(1), customer);
  }

  @Override
  public List<CustomerId> candidatesOf(CustomerId customer) {
    List<Long> group = customers.group(customer);
    Set<Long> remembered = new TreeSet<>();
    for (long member : group) {
      remembered.addAll(others(member));
    }
    List<CustomerId> told = remembered.isEmpty() ? List.of() : toldFrom(customer);
    return survivors(group, remembered).stream().filter(candidate -> !told.contains(candidate)).toList();
  }

  private List<CustomerId> survivors(List<Long> group, Set<Long> others) {
    Stream<Long> strangers = others.stream().filter(other -> !group.contains(other));
    return strangers.map(customers::survivorId).distinct().sorted().toList();
  }
}
