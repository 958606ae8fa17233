package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.bench.data.People;
import io.comptoir.crm.bench.data.Person;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a capture of the program leaves, written with bare pgjdbc, one capture in a transaction: four of five buyers
 * are on file and are found by their phone alone, one is new. It decides nothing, takes no turns, hashes nothing, keeps
 * nothing to wait for its number, and answers nobody. Not thread-safe.
 */
final class BareCaptures {
  private static final int ONE_OF_THESE_IS_NEW = 5;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final String HEX = "0123456789abcdef".repeat(4);

  private final BareHouse house;
  private final People people;
  private final long customers;
  private final Shared shared;
  private final SplittableRandom random;
  private final long place;
  private final long advisor;
  private final List<Long> names;
  private final BareWords words;

  /** What all workers draw from: the numbers of changes and of people who are not on file. */
  record Shared(AtomicLong changes, AtomicLong strangers) {
    static Shared of(BareHouse house, long strangers) throws SQLException {
      return new Shared(
          new AtomicLong(house.numbers("select coalesce(max(seq), 0) from change").get(0)), new AtomicLong(strangers));
    }
  }

  BareCaptures(BareHouse house, People people, long customers, Shared shared, long seed) throws SQLException {
    this.house = house;
    this.people = people;
    this.customers = customers;
    this.shared = shared;
    this.random = new SplittableRandom(seed);
    this.place = house.numbers("select id from place where store = 'PAR-01' order by id limit 1").get(0);
    this.advisor = house.numbers("select min(id) from advisor").get(0);
    this.names = house.numbers("select id from field where name in ('given_name', 'family_name') order by name desc");
    this.words = new BareWords(house);
    house.commit();
  }

  /** A number that facts name their change by, with its row. */
  private record Entry(long number, @Nullable Object[] row) {}

  void store() throws SQLException {
    boolean isNew = random.nextInt(ONE_OF_THESE_IS_NEW) == 0;
    store(people.person(isNew ? shared.strangers().getAndIncrement() : random.nextLong(customers)));
  }

  void store(Person person) throws SQLException {
    long now = System.currentTimeMillis();
    byte[] operation = random(SALT_BYTES);
    List<@Nullable Object[]> changes = new ArrayList<>();
    List<Long> contact =
        house.numbers("select id from contact_key where value = ? and kind = 'P'", person.contact().phone());
    List<Long> holders = contact.isEmpty() ? List.of() : holders(contact.get(0));
    long customer =
        holders.isEmpty()
            ? create(person, now, operation, changes)
            : confirm(holders.get(0), contact.get(0), person, now, operation, changes);
    long purchase = file(customer, now, operation, changes);
    capture(customer, purchase, now, operation, changes);
    house.writeAll(
        """
        insert into change (seq, entry, at, type, uuid, version, fact_hash, chain_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        changes);
    house.commit();
  }

  private List<Long> holders(long contact) throws SQLException {
    return house.numbers(
        """
        select distinct s.id
        from contact_point p join customer c on c.id = p.customer join customer s on s.id = coalesce(c.survivor, c.id)
        where p.contact = ? and s.provisional = 0 limit 51""",
        contact);
  }

  private long create(Person person, long now, byte[] operation, List<@Nullable Object[]> changes)
      throws SQLException {
    byte[] id = ordered(now);
    changes.add(change(now, "CUSTOMER_CREATED", id, null));
    long customer =
        house.insert(
            """
            insert into customer (uuid, provisional, version, created_at, changed, purchases)
            values (?, 0, 1, ?, ?, 1) returning id""",
            id, now, now);
    long contact =
        house.insert(
            """
            insert into contact_key (kind, value) values ('P', ?)
            on conflict (value, kind) do update set kind = excluded.kind returning id""",
            person.contact().phone());
    record(customer, contact, person, now, operation, changes);
    house.write(
        "insert into contact_point (customer, contact, first_at, times) values (?, ?, ?, 1)", customer, contact, now);
    name(customer, folded(person.name().given()), folded(person.name().family()));
    return customer;
  }

  private void name(long customer, String given, String family) throws SQLException {
    house.writeAll(
        "insert into name_key (folded, customer, first) values (?, ?, ?)",
        List.of(
            new Object[] {given + " " + family, customer, 0L}, new Object[] {family + " " + given, customer, 1L}));
    words.learn(given, family);
  }

  private void record(
      long customer, long contact, Person person, long now, byte[] operation, List<@Nullable Object[]> changes)
      throws SQLException {
    byte[] id = ordered(now);
    Entry entry = fact(now, "RECORD_LINKED", id);
    changes.add(entry.row());
    long record =
        house.insert(
            """
            insert into record (uuid, customer, source, place, advisor, operation, at, suspect, received_at, reason,
              linked_at, change, salt, commitment)
            values (?, ?, 'TILL', ?, ?, ?, ?, 0, ?, 'CREATED', ?, ?, ?, ?) returning id""",
            id, customer, place, advisor, operation, now, now, now, entry.number(), random(SALT_BYTES),
            random(HASH_BYTES));
    house.writeAll(
        "insert into record_value (telling, field, value, folded) values (?, ?, ?, ?)", values(record, person));
    house.write("insert into record_contact (telling, position, contact) values (?, 0, ?)", record, contact);
    house.writeAll(
        "insert into golden_value (customer, field, value, folded, record, chosen) values (?, ?, ?, ?, ?, 0)",
        values(customer, person).stream().map(row -> new Object[] {row[0], row[1], row[2], row[3], record}).toList());
  }

  private List<@Nullable Object[]> values(long owner, Person person) {
    String given = person.name().given();
    String family = person.name().family();
    return List.of(
        new Object[] {owner, names.get(0), given, folded(given)},
        new Object[] {owner, names.get(1), family, folded(family)});
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private long confirm(
      long customer, long contact, Person person, long now, byte[] operation, List<@Nullable Object[]> changes)
      throws SQLException {
    changes.add(change(now, "CUSTOMER_CHANGED", ordered(now), null));
    long confirmation =
        house.insert(
            """
            insert into confirmation (customer, operation, at, suspect, received_at) values (?, ?, ?, 0, ?)
            returning id""",
            customer, operation, now, now);
    house.writeAll(
        "insert into confirmation_value (telling, field, value, folded) values (?, ?, ?, ?)",
        values(confirmation, person));
    house.write(
        "insert into confirmation_contact (telling, position, contact) values (?, 0, ?)", confirmation, contact);
    house.write(
        "update contact_point set last_at = ?, times = times + 1 where customer = ? and contact = ?",
        now, customer, contact);
    house.write(
        "update customer set version = version + 1, changed = ?, purchases = purchases + 1 where id = ?",
        now, customer);
    return customer;
  }

  private long file(long customer, long now, byte[] operation, List<@Nullable Object[]> changes)
      throws SQLException {
    byte[] id = ordered(now);
    String day = LocalDate.now().toString();
    String number = Long.toString(random.nextLong() >>> 20);
    long purchase =
        house.insert(
            """
            insert into purchase (uuid, state, place, number, business_day, at, owner, version)
            values (?, 'RECORDED', ?, ?, ?, ?, ?, 1) returning id""",
            id, place, number, day, now, customer);
    Entry told = fact(now, "PURCHASE_RECORDED", id);
    Entry linked = fact(now, "PURCHASE_LINKED", id);
    changes.add(told.row());
    changes.add(linked.row());
    receipt(purchase, told.number(), number, day, now, operation);
    house.write(
        """
        insert into purchase_link (purchase, customer, operation, at, change, salt, commitment)
        values (?, ?, ?, ?, ?, ?, ?)""",
        purchase, customer, operation, now, linked.number(), random(SALT_BYTES), random(HASH_BYTES));
    return purchase;
  }

  private void receipt(long purchase, long change, String number, String day, long now, byte[] operation)
      throws SQLException {
    long receipt =
        house.insert(
            """
            insert into receipt (purchase, mends, operation, place, advisor, at, suspect, received_at, content_hash,
              receipt_place, number, business_day, kind, currency, total, change, salt, commitment)
            values (?, 0, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, 'SALE', 'EUR', '1020.30', ?, ?, ?) returning id""",
            purchase, operation, place, advisor, now, now, HEX, place, number, day, change, random(SALT_BYTES),
            random(HASH_BYTES));
    house.writeAll(
        """
        insert into receipt_line (receipt, position, number, sku, description, quantity, unit_price, total)
        values (?, ?, ?, ?, 'Sac cabas', '1', '510.15', '510.15')""",
        List.of(new Object[] {receipt, 0L, 1L, "ART-1205"}, new Object[] {receipt, 1L, 2L, "ART-3790"}));
  }

  private void capture(
      long customer, long purchase, long now, byte[] operation, List<@Nullable Object[]> changes)
      throws SQLException {
    changes.add(change(now, "CAPTURE_RECORDED", operation, null));
    house.write(
        """
        insert into capture (uuid, place, advisor, at, suspect, received_at, timed, outcome, customer, purchase)
        values (?, ?, ?, ?, 0, ?, 0, 'RECOGNISED', ?, ?)""",
        operation, place, advisor, now, now, customer, purchase);
    ByteBuffer id = ByteBuffer.wrap(operation);
    String uuid = new UUID(id.getLong(), id.getLong()).toString();
    house.write(
        "insert into operation (name, content, answer, at) values (?, ?, ?, ?)",
        "capture:" + uuid, HEX, "RECOGNISED " + uuid + " " + uuid + " RECORDED false 0", now);
  }

  private Entry fact(long now, String type, byte[] id) {
    @Nullable Object[] row = change(now, type, id, random(HASH_BYTES));
    return new Entry((long) row[0], row);
  }

  private @Nullable Object[] change(long now, String type, byte[] id, byte @Nullable [] factHash) {
    long number = shared.changes().incrementAndGet();
    return new Object[] {number, number, now, type, id, 1L, factHash, random(HASH_BYTES)};
  }

  private byte[] random(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return drawn;
  }

  // As the program draws its ids: in the order of time.
  private byte[] ordered(long now) {
    return ByteBuffer.allocate(SALT_BYTES).putLong(now << 16 | random.nextInt(1 << 16)).putLong(random.nextLong()).array();
  }
}
