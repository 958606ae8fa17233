package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.CustomerRecord.Said;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.RecordLink;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.Origin;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records, and the customers they are linked to. */
final class RecordRows {
  private static final String SELECT =
      """
      select r.id, r.uuid, r.source, p.store, p.till, a.code, r.operation, r.at, r.suspect, r.received_at
      from record r left join place p on p.id = r.place left join advisor a on a.id = r.advisor
      """;

  private final Sql sql;
  private final CustomerKeys customers;
  private final Interned interned;
  private final TellingRows tellings;

  RecordRows(Sql sql, CustomerKeys customers, Interned interned) {
    this.sql = sql;
    this.customers = customers;
    this.interned = interned;
    this.tellings = new TellingRows(sql, interned, "record");
  }

  private record Head(long key, RecordId id, Source source, @Nullable Origin origin, Said said) {
    static Head read(Row row) throws SQLException {
      return new Head(
          row.number(), row.id(RecordId::new), row.text(Source::valueOf), Origins.readOrNull(row),
          new Said(row.id(OperationId::new), Times.read(row)));
    }
  }

  void add(CustomerRecord record, RecordLink link, Chained chained) {
    Origin origin = record.origin();
    Said said = record.said();
    long key =
        sql.insert(
            "record",
            """
            insert into record (id, uuid, customer, source, place, advisor, operation, at, suspect, received_at, reason,
              linked_at, change, salt, commitment)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            record.id().value(), customers.own(link.customer()), record.source(),
            origin == null ? null : interned.place(origin.store(), origin.till()),
            origin == null ? null : interned.advisor(origin.advisor()),
            said.operation().value(), said.time().at(), said.time().suspect(), said.time().receivedAt(),
            link.reason(), link.at(), chained.change(), chained.seal().salt(), chained.seal().commitment());
    tellings.add(key, record.sayings());
  }

  List<CustomerRecord> of(List<Long> customers, int limit) {
    return customers.stream()
        .flatMap(customer -> heads(customer, limit).stream())
        .sorted(Comparator.comparing(Head::key))
        .limit(limit)
        .map(this::record)
        .toList();
  }

  private List<Head> heads(long customer, int limit) {
    return sql.list(
        SELECT + "where r.customer = ? order by r.id limit ?", (row, context) -> Head.read(Row.of(row)), customer, limit);
  }

  Optional<CustomerRecord> find(RecordId id) {
    return sql.first(SELECT + "where r.uuid = ?", (row, context) -> Head.read(Row.of(row)), id.value()).map(this::record);
  }

  /** The record of a number that must be there. */
  CustomerRecord find(long key) {
    return sql.first(SELECT + "where r.id = ?", (row, context) -> Head.read(Row.of(row)), key)
        .map(this::record)
        .orElseThrow();
  }

  private CustomerRecord record(Head head) {
    return new CustomerRecord(head.id(), head.source(), head.origin(), head.said(), tellings.find(head.key()));
  }
}
