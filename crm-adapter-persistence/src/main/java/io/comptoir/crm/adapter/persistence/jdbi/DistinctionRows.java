package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.integrity.FactContent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who was told from whom, as rows. */
final class DistinctionRows {
  private static final String SELECT =
      """
      select d.id, o.uuid, t.uuid, d.kind, d.at, d.operation, d.api_key, p.store, p.till, a.code
      from distinction d join customer o on o.id = d.one join customer t on t.id = d.other
        left join place p on p.id = d.place left join advisor a on a.id = d.advisor
      """;

  private final Sql sql;
  private final CustomerKeys customers;
  private final Deciders deciders;

  DistinctionRows(Sql sql, CustomerKeys customers, Interned interned) {
    this.sql = sql;
    this.customers = customers;
    this.deciders = new Deciders(interned);
  }

  private record Numbered(long key, Distinction distinction) {}

  void add(Distinction distinction, Chained chained) {
    Object[] by = deciders.columns(distinction.by());
    sql.write(
        """
        insert into distinction (one, other, kind, at, operation, api_key, place, advisor, change, salt, commitment)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        customers.own(distinction.one()), customers.own(distinction.other()), distinction.kind(), distinction.at(),
        by[0], by[1], by[2], by[3], chained.change(), chained.seal().salt(), chained.seal().commitment());
  }

  /** Those that name one of these customers, in order of reception. */
  List<Distinction> of(List<Long> group) {
    return group.stream()
        .flatMap(customer -> Stream.concat(list("where d.one = ?", customer), list("where d.other = ?", customer)))
        .distinct()
        .sorted(Comparator.comparing(Numbered::key))
        .map(Numbered::distinction)
        .toList();
  }

  /** The numbers of those who were told from one of these customers. */
  Set<Long> toldFrom(List<Long> group) {
    Set<Long> others = new HashSet<>();
    for (long customer : group) {
      others.addAll(
          sql.list(
              "select other from distinction where one = ? union select one from distinction where other = ?",
              (row, context) -> row.getLong(1),
              customer, customer));
    }
    return others;
  }

  FactContent fact(long key) {
    return list("where d.id = ?", key).findFirst().orElseThrow().distinction().factContent();
  }

  private Stream<Numbered> list(String condition, long value) {
    return sql.list(SELECT + condition, (row, context) -> read(Row.of(row)), value).stream();
  }

  private static Numbered read(Row row) throws SQLException {
    long key = row.number();
    CustomerId one = row.id(CustomerId::new);
    CustomerId other = row.id(CustomerId::new);
    Distinction.Kind kind = row.text(Distinction.Kind::valueOf);
    Instant at = row.moment();
    return new Numbered(key, new Distinction(one, other, kind, Deciders.readOrNull(row), at));
  }
}
