package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.domain.customer.CustomerLink;

/** Joins and parts customers: the fact, and who answers for whom from now on. */
final class Links {
  private final Sql sql;
  private final CustomerKeys customers;

  Links(Sql sql, CustomerKeys customers) {
    this.sql = sql;
    this.customers = customers;
  }

  void add(CustomerLink link, Chained chained) {
    long retired = customers.own(link.retired());
    long survivor = customers.own(link.survivor());
    sql.write(
        """
        insert into customer_link (retired, survivor, joined, reason, at, change, salt, commitment)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        retired, survivor, link.joined(), link.reason(), link.at(),
        chained.change(), chained.seal().salt(), chained.seal().commitment());
    changed(retired);
    changed(customers.survivor(link.survivor()).orElseThrow());
    if (link.joined()) {
      join(retired, survivor, link);
    } else {
      part(retired, survivor);
    }
    customers.linked();
  }

  private void changed(long customer) {
    sql.write("update customer set version = version + 1, changed = ? where id = ?", Recency.next(), customer);
  }

  private void join(long retired, long survivor, CustomerLink link) {
    int joined =
        sql.change(
            """
            update customer set survivor = ?, merged_into = ?, merged_at = ?
            where id = ? and survivor is null and (select survivor from customer where id = ?) is null""",
            survivor, survivor, link.at(), retired, survivor);
    if (joined == 0) {
      throw new IllegalStateException("Customers that are joined must not be retired");
    }
    sql.write("update customer set survivor = ? where survivor = ?", survivor, retired);
  }

  private void part(long retired, long survivor) {
    int parted =
        sql.change(
            "update customer set survivor = null, merged_into = null, merged_at = null where id = ? and merged_into = ?",
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
