package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.CaptureRepository;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.CaptureFact.Result;
import io.comptoir.crm.domain.capture.CaptureFact.Told;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.capture.Timing;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The captures that happened, as rows. */
final class JdbiCaptureRepository implements CaptureRepository {
  private static final String SELECT =
      """
      select x.uuid, x.follows, p.store, p.till, a.code, x.at, x.suspect, x.received_at, x.declined,
        x.timed, x.identify_millis, x.capture_millis, x.checkout_millis, x.queue_length, x.outcome, c.uuid, b.uuid
      from capture x join place p on p.id = x.place left join advisor a on a.id = x.advisor
        left join customer c on c.id = x.customer left join purchase b on b.id = x.purchase
      """;

  private final Sql sql;
  private final CustomerKeys customers;
  private final PurchaseKeys purchases;
  private final Interned interned;
  private final Turns turns;

  JdbiCaptureRepository(Sql sql, CustomerKeys customers, PurchaseKeys purchases, Interned interned, Turns turns) {
    this.sql = sql;
    this.customers = customers;
    this.purchases = purchases;
    this.interned = interned;
    this.turns = turns;
  }

  @Override
  public void add(CaptureFact capture) {
    sql.requireWritable();
    sql.endParagraph();
    turns.takeFor(capture);
    Result result = capture.result();
    Timing timing = Objects.requireNonNullElse(capture.told().timing(), new Timing(null, null, null, null));
    Long customer = customers.ownOrNull(result.customer());
    sql.write(
        """
        insert into capture (uuid, follows, place, advisor, at, suspect, received_at, declined, timed,
          identify_millis, capture_millis, checkout_millis, queue_length, outcome, customer, purchase)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        capture.id().value(), capture.follows() == null ? null : capture.follows().value(),
        interned.place(capture.origin().store(), capture.origin().till()), interned.advisor(capture.origin().advisor()),
        capture.time().at(), capture.time().suspect(), capture.time().receivedAt(),
        declined(capture.told().declined()), capture.told().timing() != null,
        timing.identifyMillis(), timing.captureMillis(), timing.checkoutMillis(), timing.queueLength(),
        result.outcome(), customer, purchase(result.purchase()));
    if (customer != null) {
      decline(customer, capture);
    }
  }

  private @Nullable Long purchase(@Nullable PurchaseId id) {
    return id == null ? null : purchases.own(id);
  }

  // A field's name has no comma.
  private static @Nullable String declined(List<FieldName> fields) {
    return fields.isEmpty() ? null : fields.stream().map(FieldName::value).collect(Collectors.joining(","));
  }

  private static List<FieldName> readDeclined(@Nullable String text) {
    return text == null ? List.of() : Arrays.stream(text.split(",")).map(FieldName::new).toList();
  }

  private void decline(long customer, CaptureFact capture) {
    for (FieldName field : capture.told().declined()) {
      sql.write(
          """
          insert into declined (customer, field, at) values (?, ?, ?)
          on conflict (customer, field) do update
            set at = case when excluded.at > declined.at then excluded.at else declined.at end""",
          customer, interned.field(field), capture.time().at());
    }
  }

  @Override
  public Optional<CaptureFact> find(OperationId id) {
    return list("where x.uuid = ?", id.value()).stream().findFirst();
  }

  @Override
  public List<CaptureFact> followersOf(OperationId id) {
    return list("where x.follows = ? order by x.id", id.value());
  }

  @Override
  public void reassign(OperationId id, CustomerId customer) {
    sql.requireWritable();
    CaptureFact capture = find(id).orElseThrow();
    Long before = customers.ownOrNull(capture.result().customer());
    long after = customers.own(customer);
    sql.write("update capture set customer = ? where uuid = ?", after, id.value());
    if (before != null && !capture.told().declined().isEmpty()) {
      declineAgain(before);
    }
    decline(after, capture);
  }

  // A customer that loses a capture waited for that one: it has few others.
  private void declineAgain(long customer) {
    sql.write("delete from declined where customer = ?", customer);
    list("where x.customer = ?", customer).forEach(capture -> decline(customer, capture));
  }

  @Override
  public Map<FieldName, Instant> declinedBy(CustomerId id) {
    Map<FieldName, Instant> last = new HashMap<>();
    for (long customer : customers.group(id)) {
      sql.list(
              "select f.name, d.at from declined d join field f on f.id = d.field where d.customer = ?",
              (row, context) -> Map.entry(new FieldName(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))),
              customer)
          .forEach(entry -> last.merge(entry.getKey(), entry.getValue(), (a, b) -> a.isAfter(b) ? a : b));
    }
    return last;
  }

  private List<CaptureFact> list(String condition, Object value) {
    return sql.list(SELECT + condition, (row, context) -> capture(Row.of(row)), value);
  }

  private static CaptureFact capture(Row row) throws SQLException {
    return new CaptureFact(
        row.id(OperationId::new), row.idOrNull(OperationId::new), Origins.read(row), Times.read(row),
        new Told(readDeclined(row.textOrNull()), timing(row)),
        new Result(row.text(Outcome::valueOf), row.idOrNull(CustomerId::new), row.idOrNull(PurchaseId::new)));
  }

  private static @Nullable Timing timing(Row row) throws SQLException {
    boolean timed = row.yes();
    Timing timing = new Timing(row.numberOrNull(), row.numberOrNull(), row.numberOrNull(), queueLength(row));
    return timed ? timing : null;
  }

  private static @Nullable Integer queueLength(Row row) throws SQLException {
    Long length = row.numberOrNull();
    return length == null ? null : Math.toIntExact(length);
  }
}
