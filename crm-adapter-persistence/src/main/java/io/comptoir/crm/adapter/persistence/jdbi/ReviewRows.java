package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.Review.Cause;
import io.comptoir.crm.domain.review.Review.Decision;
import io.comptoir.crm.domain.review.Review.Progress;
import io.comptoir.crm.domain.review.Review.Source;
import io.comptoir.crm.domain.review.ReviewId;
import io.comptoir.crm.domain.review.Verdict;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reviews, with their contacts and candidates. */
record ReviewRows(Sql sql) {
  private static final String SELECT =
      """
      select r.id, r.uuid, c.uuid, r.name, r.opened_at, r.source, r.match_found, r.version,
        r.verdict, w.uuid, r.decided_at, r.operation, r.api_key, p.store, p.till, a.code
      from review r join customer c on c.id = r.provisional left join customer w on w.id = r.decided_with
        left join place p on p.id = r.place left join advisor a on a.id = r.advisor
      """;

  private record Head(
      long key, ReviewId id, CustomerId subject, FoldedName name, Instant openedAt, Cause cause, Progress progress) {
    static Head read(Row row) throws SQLException {
      return new Head(
          row.number(), row.id(ReviewId::new), row.id(CustomerId::new), row.text(FoldedName::of), row.moment(),
          ReviewRows.cause(row), new Progress(row.number(), decision(row)));
    }
  }

  List<Review> list(String condition, Object... values) {
    return heads(condition, values).stream().map(this::review).toList();
  }

  /** What meets a condition on one of these numbers, each once and oldest first. */
  List<Review> each(String condition, List<Long> numbers) {
    return numbers.stream()
        .flatMap(number -> heads(condition, number).stream())
        .distinct()
        .sorted(Comparator.comparing(Head::key))
        .map(this::review)
        .toList();
  }

  private List<Head> heads(String condition, Object... values) {
    return sql.list(SELECT + condition, (row, context) -> Head.read(Row.of(row)), values);
  }

  private static Cause cause(Row row) throws SQLException {
    return new Cause(row.text(Source::valueOf), row.textOrNull(MatchText::read));
  }

  private static @Nullable Decision decision(Row row) throws SQLException {
    Verdict verdict = row.textOrNull(Verdict::valueOf);
    CustomerId with = row.idOrNull(CustomerId::new);
    Instant at = row.momentOrNull();
    DecidedBy by = Deciders.readOrNull(row);
    return verdict == null ? null : new Decision(verdict, with, by, at);
  }

  private Review review(Head head) {
    Review.Doubt doubt = new Review.Doubt(contacts(head.key()), head.name());
    return new Review(
        head.id(), head.subject(), candidates(head.key()), doubt, head.openedAt(), head.cause(), head.progress());
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

  /** The candidates of a review, in their order. */
  List<CustomerId> candidates(long review) {
    return sql.list(
        """
        select c.uuid from review_candidate r join customer c on c.id = r.customer where r.review = ? order by r.position""",
        (row, context) -> Row.of(row).id(CustomerId::new),
        review);
  }
}
