package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.domain.customer.Confirmation;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.Customer.Merged;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.RecordLink;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.TimeSpan;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The customer file in tables. */
final class JdbiCustomerRepository implements CustomerRepository {
  private final Sql sql;
  private final CustomerKeys keys;
  private final ProfileRows profiles;
  private final NameIndex names;
  private final RecordRows records;
  private final Interned interned;
  private final Turns turns;

  JdbiCustomerRepository(Sql sql, CustomerKeys keys, Interned interned, Turns turns) {
    this.sql = sql;
    this.keys = keys;
    this.interned = interned;
    this.turns = turns;
    this.profiles = new ProfileRows(sql, interned);
    this.names = new NameIndex(sql);
    this.records = new RecordRows(sql, keys, interned);
  }

  private record Head(long key, CustomerId id, CustomerStatus status, long version, Instant createdAt) {
    static Head read(Row row) throws SQLException {
      return new Head(
          row.number(), row.id(CustomerId::new), row.yes() ? CustomerStatus.PROVISIONAL : CustomerStatus.REGULAR,
          row.number(), row.moment());
    }
  }

  private record Retired(long key, CustomerId id, long into, Instant at, @Nullable Long choices) {}

  @Override
  public Optional<Customer> find(CustomerId id) {
    return keys.survivor(id).flatMap(this::survivor);
  }

  private Optional<Customer> survivor(long key) {
    Together asked = sql.together();
    Supplier<List<Head>> heads =
        asked.list(
            "select id, uuid, provisional, version, created_at from customer where id = ?",
            (row, context) -> Head.read(Row.of(row)),
            key);
    Supplier<Profile> profile = profiles.ask(asked, key);
    return heads.get().stream().findFirst().map(head -> customer(head, profile.get()));
  }

  private Customer customer(Head head, Profile own) {
    List<Retired> retired = retired(head.key());
    Profile profile = own;
    for (Retired other : retired) {
      profile = profile.and(profiles.find(other.key())).and(chosen(other));
    }
    return new Customer(head.id(), head.status(), head.version(), head.createdAt(), profile, merged(head.key(), retired));
  }

  private Profile chosen(Retired retired) {
    return retired.choices() == null ? Profile.EMPTY : records.find(retired.choices()).profile();
  }

  private static List<Merged> merged(long survivor, List<Retired> retired) {
    Map<Long, Retired> byKey = retired.stream().collect(Collectors.toMap(Retired::key, other -> other));
    return retired.stream()
        .map(other -> new Merged(other.id(), since(survivor, other, byKey)))
        .sorted(Comparator.comparing(Merged::at).thenComparing(Merged::id))
        .toList();
  }

  // Since when a customer belongs to the survivor: the last merge on its way there.
  private static Instant since(long survivor, Retired retired, Map<Long, Retired> byKey) {
    Instant since = retired.at();
    for (long into = retired.into(); into != survivor; into = byKey.get(into).into()) {
      Instant at = byKey.get(into).at();
      since = at.isAfter(since) ? at : since;
    }
    return since;
  }

  private List<Retired> retired(long survivor) {
    return keys.group(survivor).size() == 1 ? List.of() : readRetired(survivor);
  }

  private List<Retired> readRetired(long survivor) {
    return sql.list(
        "select id, uuid, merged_into, merged_at, choices from customer where survivor = ?",
        (row, context) -> {
          Row column = Row.of(row);
          return new Retired(
              column.number(), column.id(CustomerId::new), column.number(), column.moment(), column.numberOrNull());
        },
        survivor);
  }

  @Override
  public List<Numbered> regularAfter(long number, int limit) {
    return sql.list(
        """
        select id, uuid from customer
        where id > ? and survivor is null and provisional = 0 order by id limit ?""",
        (row, context) -> new Numbered(row.getLong(1), Row.at(row, 1).id(CustomerId::new)),
        number, limit);
  }

  @Override
  public void create(CustomerId id, CustomerStatus status, Instant at) {
    long key =
        sql.insert(
            "customer",
            "insert into customer (id, uuid, provisional, version, created_at, changed) values (?, ?, ?, 1, ?, ?)",
            id.value(), status == CustomerStatus.PROVISIONAL, at, Recency.next());
    keys.created(id, key);
  }

  @Override
  public void promote(CustomerId id) {
    sql.requireWritable();
    sql.write(
        "update customer set provisional = 0, changed = ? where id = ? and provisional = 1",
        Recency.next(), keys.survivor(id).orElseThrow());
  }

  @Override
  public Profile ownProfile(CustomerId id) {
    return profiles.find(keys.own(id));
  }

  @Override
  public void updateProfile(CustomerId id, Profile before, Profile after, long version) {
    sql.requireWritable();
    long customer = keys.own(id);
    profiles.update(customer, before, after);
    names.update(customer, before, after);
    sql.write(
        "update customer set version = ?, changed = ? where id = ?",
        version, Recency.next(), keys.survivor(id).orElseThrow());
    sql.endParagraph();
  }

  @Override
  public void addRecord(CustomerRecord record, RecordLink link, Chained chained) {
    sql.requireWritable();
    records.add(record, link, chained);
  }

  @Override
  public void addConfirmation(Confirmation confirmation) {
    sql.requireWritable();
    long key =
        sql.insert(
            "confirmation",
            """
            insert into confirmation (id, customer, operation, at, suspect, received_at) values (?, ?, ?, ?, ?, ?)""",
            keys.own(confirmation.customer()), confirmation.operation().value(), confirmation.time().at(),
            confirmation.time().suspect(), confirmation.time().receivedAt());
    new TellingRows(sql, interned, "confirmation").add(key, confirmation.sayings());
  }

  @Override
  public List<CustomerRecord> recordsOf(CustomerId id, int limit) {
    return records.of(keys.group(id), limit);
  }

  @Override
  public int countRecords(CustomerId id, int most) {
    long counted = 0;
    for (long customer : keys.group(id)) {
      counted +=
          sql.number(
                  "select count(*) from (select 1 from record where customer = ? limit ?) counted", customer, most - counted)
              .orElseThrow();
    }
    return (int) counted;
  }

  @Override
  public List<RecordId> recordsLinked(CustomerId own, TimeSpan when, int limit) {
    return sql.list(
        """
        select uuid from record where customer = ? and linked_at >= ? and linked_at <= ?
        order by linked_at desc, id desc limit ?""",
        (row, context) -> Row.of(row).id(RecordId::new),
        keys.own(own), when.from(), when.to(), limit);
  }

  @Override
  public Optional<CustomerRecord> record(RecordId id) {
    return records.find(id);
  }

  @Override
  public void link(CustomerLink link, Chained chained) {
    sql.requireWritable();
    new Links(sql, keys, interned).add(link, chained);
  }

  @Override
  public List<CustomerLink> linksOf(CustomerId own) {
    return new LinkRows(sql).of(keys.own(own));
  }

  @Override
  public Optional<CustomerId> mergedInto(CustomerId retired) {
    return sql.first(
        "select s.uuid from customer c join customer s on s.id = c.merged_into where c.uuid = ?",
        (row, context) -> Row.of(row).id(CustomerId::new),
        retired.value());
  }

  @Override
  public void lock(Sayings sayings) {
    sql.requireWritable();
    turns.takeFor(sayings);
  }

  @Override
  public List<CustomerId> holdersOf(List<ContactKey> contacts) {
    return new Holders(sql, interned).of(contacts);
  }

  @Override
  public List<CustomerId> holdersOf(Identifier identifier) {
    return new Holders(sql, interned).of(identifier);
  }

  @Override
  public List<CustomerId> ownHoldersOf(Identifier identifier) {
    return new Holders(sql, interned).whoseOwn(identifier);
  }

  @Override
  public List<CustomerId> namesakesOf(FoldedName name, int limit) {
    return new NamesakeSearch(sql).find(name, limit);
  }
}
