package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.RecordId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The links between customers, as they were written. */
record LinkRows(Sql sql) {
  private static final String SELECT =
      """
      select l.id, r.uuid, s.uuid, l.joined, l.reason, l.at, l.operation, l.api_key, p.store, p.till, a.code, c.uuid
      from customer_link l join customer r on r.id = l.retired join customer s on s.id = l.survivor
        left join place p on p.id = l.place left join advisor a on a.id = l.advisor left join record c on c.id = l.choices
      """;

  private record Numbered(long key, CustomerLink link) {}

  Optional<CustomerLink> find(long key) {
    return list("where l.id = ?", key).map(Numbered::link).findFirst();
  }

  /** Those of one customer, whichever of both it was, in order of reception. */
  List<CustomerLink> of(long customer) {
    return Stream.concat(list("where l.retired = ?", customer), list("where l.survivor = ?", customer))
        .sorted(Comparator.comparing(Numbered::key))
        .map(Numbered::link)
        .toList();
  }

  private Stream<Numbered> list(String condition, long value) {
    return sql.list(SELECT + condition, (row, context) -> read(Row.of(row)), value).stream();
  }

  private static Numbered read(Row row) throws SQLException {
    long key = row.number();
    CustomerId retired = row.id(CustomerId::new);
    CustomerId survivor = row.id(CustomerId::new);
    boolean joined = row.yes();
    LinkReason reason = row.text(LinkReason::valueOf);
    Instant at = row.moment();
    DecidedBy by = Deciders.readOrNull(row);
    RecordId choices = row.idOrNull(RecordId::new);
    CustomerLink.Decision decision = by == null ? null : new CustomerLink.Decision(by, choices);
    return new Numbered(key, new CustomerLink(retired, survivor, joined, reason, at, decision));
  }
}
