package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.bench.data.House;
import io.comptoir.crm.bench.data.People;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The rows that the program reads for a look-up by phone, read with bare pgjdbc from one consistent state: the store, who
 * holds the phone, and of each of them the profile, the latest receipts, the ledger of consent and what was declined. It
 * checks no key, judges nothing, and answers nobody. Not thread-safe.
 */
final class BareLookups {
  private static final String HOLDERS =
      """
      select distinct s.id
      from contact_key k join contact_point p on p.contact = k.id
        join customer c on c.id = p.customer join customer s on s.id = coalesce(c.survivor, c.id)
      where k.value = ? and k.kind = 'P' and s.provisional = 0 limit 51""";
  private static final List<String> OF_CUSTOMER =
      List.of(
          "select id, uuid, provisional, version, created_at, purchases from customer where id = ?",
          """
          select f.name, g.value, g.folded, coalesce(g.record_uuid, r.uuid), g.chosen, coalesce(g.observed_at, r.at),
            coalesce(g.operation, r.operation)
          from golden_value g join field f on f.id = g.field left join record r on r.id = g.record
          where g.customer = ?""",
          """
          select k.kind, k.value, c.display, c.state, c.first_at, c.last_at, c.times
          from contact_point c join contact_key k on k.id = c.contact where c.customer = ?""",
          """
          select k.type, k.source, k.value
          from customer_identifier i join identifier_key k on k.id = i.identifier where i.customer = ?""",
          """
          select d.uuid, d.purpose, d.channel, d.kind, d.manner, d.notice, d.notice_version, d.notice_language,
            d.notice_sha256, k.kind, k.value, d.expires_at, d.at, d.suspect, d.received_at, d.operation
          from consent_decision d left join contact_key k on k.id = d.contact where d.customer = ? order by d.id""",
          """
          select s.purpose, s.channel, k.kind, k.value, s.decision, s.effective
          from suppression s join contact_key k on k.id = s.contact where s.customer = ?""",
          "select f.name, d.at from declined d join field f on f.id = d.field where d.customer = ?");
  private static final String PURCHASES =
      "select id, at, uuid, state from purchase where owner = ? order by at desc, uuid desc limit 10";
  private static final List<String> OF_PURCHASE =
      List.of(
          """
          select r.*, p.store, p.till, a.code
          from receipt r join place p on p.id = r.place left join advisor a on a.id = r.advisor
          where r.purchase = ? order by r.id""",
          "select l.* from receipt_line l join receipt r on r.id = l.receipt where r.purchase = ? order by l.position");

  private final BareHouse house;
  private final People people;
  private final long customers;
  private final SplittableRandom random;

  BareLookups(BareHouse house, People people, long customers, long seed) {
    this.house = house;
    this.people = people;
    this.customers = customers;
    this.random = new SplittableRandom(seed);
  }

  void read() throws SQLException {
    String phone = people.person(random.nextLong(customers)).contact().phone();
    house.read("select name, country, time_zone, currency, phase from store where code = ?", House.PARIS.value());
    List<Long> holders = house.numbers(HOLDERS, phone);
    if (holders.isEmpty()) {
      throw new IllegalStateException("Somebody who is on file was not found");
    }
    for (long customer : holders) {
      read(customer);
    }
    house.commit();
  }

  private void read(long customer) throws SQLException {
    for (String sql : OF_CUSTOMER) {
      house.read(sql, customer);
    }
    for (long purchase : house.numbers(PURCHASES, customer)) {
      for (String sql : OF_PURCHASE) {
        house.read(sql, purchase);
      }
    }
  }
}
