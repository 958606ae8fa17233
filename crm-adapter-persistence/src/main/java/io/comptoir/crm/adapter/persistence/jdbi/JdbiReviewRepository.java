package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.recognition.Review;
import io.comptoir.crm.domain.recognition.ReviewId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.mapper.RowMapper;

/** Open questions in tables. */
final class JdbiReviewRepository implements ReviewRepository {
  private static final String SELECT =
      """
      select r.id, r.uuid, c.uuid, r.name, r.opened_at from review r join customer c on c.id = r.provisional
      """;
  private static final String OLDEST =
      """
      join review_contact k on k.review = r.id
      where k.contact = ? and r.name = ? and r.open = 1 order by k.review limit 1""";
  private static final RowMapper<Head> HEAD = (row, context) -> Head.read(Row.of(row));

  private final Sql sql;
  private final CustomerKeys customers;
  private final Interned interned;
  private final Turns turns;

  JdbiReviewRepository(Sql sql, CustomerKeys customers, Interned interned, Turns turns) {
    this.sql = sql;
    this.customers = customers;
    this.interned = interned;
    this.turns = turns;
  }

  private record Head(long key, ReviewId id, CustomerId provisional, FoldedName name, Instant openedAt) {
    static Head read(Row row) throws SQLException {
      return new Head(
          row.number(), row.id(ReviewId::new), row.id(CustomerId::new), row.text(FoldedName::of), row.moment());
    }
  }

  @Override
  public void open(Review review) {
    sql.requireWritable();
    turns.takeFor(customers.own(review.provisional()));
    long key =
        sql.insert(
            "review",
            "insert into review (id, uuid, provisional, name, opened_at, open) values (?, ?, ?, ?, ?, 1)",
            review.id().value(), customers.own(review.provisional()), review.doubt().name().text(), review.openedAt());
    List<ContactKey> contacts = review.doubt().contacts();
    for (int i = 0; i < contacts.size(); i++) {
      sql.write(
          "insert into review_contact (review, position, contact) values (?, ?, ?)",
          key, i, interned.contact(contacts.get(i)));
    }
    add(key, review.candidates());
  }

  @Override
  public void addCandidates(ReviewId id, List<CustomerId> candidates) {
    sql.requireWritable();
    add(sql.number("select id from review where uuid = ?", id.value()).orElseThrow(), candidates);
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
    return list("where r.uuid = ?", id.value()).stream().findFirst();
  }

  @Override
  public Optional<Review> waitingFor(Review.Doubt doubt) {
    Together asked = sql.together();
    List<Supplier<List<Head>>> oldest =
        doubt.contacts().stream()
            .flatMap(contact -> interned.knownContact(contact).stream())
            .map(contact -> asked.list(SELECT + OLDEST, HEAD, contact, doubt.name().text()))
            .toList();
    return oldest.stream()
        .flatMap(heads -> heads.get().stream())
        .min(Comparator.comparing(Head::key))
        .map(this::review);
  }

  @Override
  public List<Review> openAbout(CustomerId candidate) {
    return open("join review_candidate x on x.review = r.id where x.customer = ? and r.open = 1", candidate);
  }

  @Override
  public List<Review> openFor(CustomerId provisional) {
    return open("where r.provisional = ? and r.open = 1", provisional);
  }

  private List<Review> open(String condition, CustomerId customer) {
    return customers.group(customer).stream()
        .flatMap(key -> heads(condition, key).stream())
        .distinct()
        .sorted(Comparator.comparing(Head::key))
        .map(this::review)
        .toList();
  }

  @Override
  public void close(ReviewId id) {
    sql.write("update review set open = 0 where uuid = ?", id.value());
  }

  @Override
  public void rememberCandidates(CustomerId customer, List<CustomerId> candidates) {
    sql.requireWritable();
    long one = customers.own(customer);
    for (CustomerId candidate : candidates) {
      long other = customers.own(candidate);
      sql.write(
          "insert into candidate_pair (customer, other) values (?, ?), (?, ?) on conflict do nothing",
          one, other, other, one);
    }
  }

  @Override
  public List<CustomerId> candidatesOf(CustomerId customer) {
    TreeSet<CustomerId> candidates = new TreeSet<>();
    List<Long> group = customers.group(customer);
    for (long member : group) {
      sql.list("select other from candidate_pair where customer = ?", (row, context) -> row.getLong(1), member).stream()
          .filter(other -> !group.contains(other))
          .map(customers::survivorId)
          .forEach(candidates::add);
    }
    return List.copyOf(candidates);
  }

  private List<Review> list(String condition, Object value) {
    return heads(condition, value).stream().map(this::review).toList();
  }

  private List<Head> heads(String condition, Object... values) {
    return sql.list(SELECT + condition, HEAD, values);
  }

  private Review review(Head head) {
    Review.Doubt doubt = new Review.Doubt(contacts(head.key()), head.name());
    return new Review(head.id(), head.provisional(), candidates(head.key()), doubt, head.openedAt());
  }

  private List<ContactKey> contacts(long review) {
    return sql.list(
        """
        select k.kind, k.value from review_contact c join contact_key k on k.id = c.contact
        where c.review = ? order by c.position""",
        (row, context) -> {
          Row column = Row.of(row);
          return Interned.contact(column.text(), column.text());
        },
        review);
  }

  private List<CustomerId> candidates(long review) {
    return sql.list(
        """
        select c.uuid from review_candidate r join customer c on c.id = r.customer where r.review = ? order by r.position""",
        (row, context) -> Row.of(row).id(CustomerId::new),
        review);
  }
}
