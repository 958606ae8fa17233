package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.domain.customer.CustomerLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Joins and parts customers: the fact, and who answers for whom from now on. */
final class Links {
  private final Sql sql;
  private final CustomerKeys customers;
  private final Deciders deciders;

  Links(Sql sql, CustomerKeys customers, Interned interned) {
    this.sql = sql;
    this.customers = customers;
    this.deciders = new Deciders(interned);
  }

  void add(CustomerLink link, Chained chained) {
    long retired = customers.own(link.retired());
    long survivor = customers.own(link.survivor());
    Long choices = choices(link);
    write(retired, survivor, link, choices, chained);
    changed(retired);
    changed(customers.survivor(link.survivor()).orElseThrow());
    if (link.joined()) {
      join(retired, survivor, link.at(), choices);
    } else {
      part(retired, survivor);
    }
    customers.linked();
  }

  private @Nullable Long choices(CustomerLink link) {
    return link.choices() == null
        ? null
        : sql.number("select id from record where uuid = ?", link.choices().value()).orElseThrow();
  }

  private void write(long retired, long survivor, CustomerLink link, @Nullable Long choices, Chained chained) {
    Object[] by = deciders.columns(link.decision() == null ? null : link.decision().by());
    sql.write(
        """
        insert into customer_link (retired, survivor, joined, reason, at, operation, api_key, place, advisor, choices,
          change, salt, commitment)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        retired, survivor, link.joined(), link.reason(), link.at(), by[0], by[1], by[2], by[3], choices,
        chained.change(), chained.seal().salt(), chained.seal().commitment());
  }

  private void changed(long customer) {
    sql.write("update customer set version = version + 1, changed = ? where id = ?", Recency.next(), customer);
  }

  private void join(long retired, long survivor, Instant at, @Nullable Long choices) {
    int joined =
        sql.change(
            """
            update customer set survivor = ?, merged_into = ?, merged_at = ?, choices = ?
            where id = ? and survivor is null and (select survivor from customer where id = ?) is null""",
            survivor, survivor, at, choices, retired, survivor);
    if (joined == 0) {
      throw new IllegalStateException("Customers that are joined must not be retired");
    }
    sql.write("update customer set survivor = ? where survivor = ?", survivor, retired);
  }

  private void part(long retired, long survivor) {
    int parted =
        sql.change(
            """
            update customer set survivor = null, merged_into = null, merged_at = null, choices = null
            where id = ? and merged_into = ?""",
            retired, survivor);
    if (parted == 0) {
      throw new IllegalStateException("Customers that are parted must have been joined");
    }
    sql.write(
        """
        with recursive below (id) as (
          select id from customer where merged_into = ?
          union all select c.id from customer c join below b on c.merged_into = b.id)
        update customer set survivor = ? where id in (select id from below)""",
        retired, retired);
  }
}
