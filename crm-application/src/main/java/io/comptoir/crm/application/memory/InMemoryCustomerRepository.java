package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.domain.customer.Confirmation;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.RecordLink;
import io.comptoir.crm.domain.customer.Rekeying;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.TimeSpan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record InMemoryCustomerRepository(House house, Merges merges, CustomerIndex index) implements CustomerRepository {
  static final Table<CustomerId, CustomerFile> FILES = new Table<>(Comparator.naturalOrder());
  private static final Table<RecordId, CustomerRecord> RECORDS = new Table<>(Comparator.naturalOrder());
  private static final Shelf<CustomerId, Long, Linked> RECORDS_OF = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<CustomerId, Long, Confirmation> CONFIRMED = Shelf.inOrder(Comparator.naturalOrder());

  InMemoryCustomerRepository(House house) {
    this(house, new Merges(house), new CustomerIndex(house));
  }

  @Override
  public Optional<Customer> find(CustomerId id) {
    return house.rows(FILES).get(merges.survivor(id)).map(this::golden);
  }

  private Customer golden(CustomerFile file) {
    CustomerId id = file.key().id();
    Stream<Profile> told = merges.group(id).stream().map(this::ownProfile);
    Stream<Profile> chosen = merges.choices(id).map(choice -> record(choice).orElseThrow().profile());
    Profile profile = Stream.concat(told, chosen).reduce(Profile.EMPTY, Profile::and);
    return new Customer(id, file.status(), file.version(), file.key().at(), profile, merges.merged(id));
  }

  private CustomerFile file(CustomerId id) {
    return house.rows(FILES).get(id).orElseThrow(() -> new IllegalStateException("This customer was never created"));
  }

  @Override
  public List<Numbered> regularAfter(long number, int limit) {
    return house.rows(FILES).values().stream()
        .filter(file -> file.key().created() > number && file.isRegular())
        .filter(file -> merges.survivor(file.key().id()).equals(file.key().id()))
        .sorted(Comparator.comparing(file -> file.key().created()))
        .limit(limit)
        .map(file -> new Numbered(file.key().created(), file.key().id()))
        .toList();
  }

  @Override
  public void create(CustomerId id, CustomerStatus status, Instant at) {
    long place = house.next();
    house.add(FILES, id, new CustomerFile(new CustomerFile.Key(id, place, at), status, 1, place, Profile.EMPTY));
  }

  @Override
  public void promote(CustomerId id) {
    long place = house.next();
    CustomerFile file = file(merges.survivor(id));
    if (!file.isRegular()) {
      house.put(FILES, file.key().id(), file.promoted(place));
    }
  }

  @Override
  public Profile ownProfile(CustomerId id) {
    return file(id).profile();
  }

  @Override
  public void updateProfile(CustomerId id, Profile before, Profile after, long version) {
    CustomerFile file = file(id);
    if (!file.profile().equals(before)) {
      throw new IllegalStateException("This is not what the profile was before");
    }
    house.put(FILES, id, file.with(after));
    index.update(id, before, after);
    changeVersion(merges.survivor(id), version);
  }

  private void changeVersion(CustomerId id, long version) {
    house.put(FILES, id, file(id).inVersion(version, house.next()));
  }

  @Override
  public void addRecord(CustomerRecord record, RecordLink link, Chained chained) {
    house.add(RECORDS, record.id(), record);
    house.put(RECORDS_OF, file(link.customer()).key().id(), house.next(), new Linked(record, link.at()));
    InMemoryFactArchive.keep(house, chained, link::factContent);
  }

  @Override
  public void addConfirmation(Confirmation confirmation) {
    house.put(CONFIRMED, file(confirmation.customer()).key().id(), house.next(), confirmation);
  }

  @Override
  public List<CustomerRecord> recordsOf(CustomerId id, int limit) {
    return merges.group(id).stream()
        .flatMap(member -> house.rows(RECORDS_OF, member).entries())
        .sorted(Comparator.comparing(Node::key))
        .limit(limit)
        .map(entry -> entry.value().record())
        .toList();
  }

  @Override
  public int countRecords(CustomerId id, int most) {
    long all = merges.group(id).stream().mapToLong(member -> house.rows(RECORDS_OF, member).size()).sum();
    return (int) Math.min(all, most);
  }

  @Override
  public List<RecordId> recordsLinked(CustomerId own, TimeSpan when, int limit) {
    Comparator<Node<Long, Linked>> inTime =
        Comparator.comparing((Node<Long, Linked> entry) -> entry.value().at()).thenComparing(Node::key);
    return house.rows(RECORDS_OF, own)
        .entries()
        .filter(entry -> when.holds(entry.value().at()))
        .sorted(inTime.reversed())
        .limit(limit)
        .map(entry -> entry.value().record().id())
        .toList();
  }

  @Override
  public Optional<CustomerRecord> record(RecordId id) {
    return house.rows(RECORDS).get(id);
  }

  @Override
  public void link(CustomerLink link, Chained chained) {
    CustomerFile retired = file(link.retired());
    CustomerFile survivor = file(merges.survivor(link.survivor()));
    merges.keep(link);
    changeVersion(retired.key().id(), retired.version() + 1);
    changeVersion(survivor.key().id(), survivor.version() + 1);
    InMemoryFactArchive.keep(house, chained, link::factContent);
  }

  @Override
  public List<CustomerLink> linksOf(CustomerId own) {
    return merges.links(own);
  }

  @Override
  public Optional<CustomerId> mergedInto(CustomerId retired) {
    return merges.into(retired);
  }

  // Units run one after the other: nobody else decides meanwhile.
  @Override
  public void lock(Sayings sayings) {
    house.requireWritable();
  }

  @Override
  public List<CustomerId> holdersOf(List<ContactKey> contacts) {
    return inOrder(contacts.stream().map(index::having).map(this::evidence).flatMap(List::stream));
  }

  private List<CustomerFile> evidence(Stream<CustomerId> having) {
    List<CustomerFile> holders = regular(having).limit(MOST_HOLDERS + 1).toList();
    return holders.size() > MOST_HOLDERS ? List.of() : holders;
  }

  @Override
  public List<CustomerId> holdersOf(Identifier identifier) {
    return inOrder(regular(index.having(identifier)));
  }

  @Override
  public List<CustomerId> ownHoldersOf(Identifier identifier) {
    return inOrder(index.having(identifier).map(this::file));
  }

  Stream<CustomerFile> regular(Stream<CustomerId> customers) {
    return customers.map(merges::survivor).distinct().map(this::file).filter(CustomerFile::isRegular);
  }

  private static List<CustomerId> inOrder(Stream<CustomerFile> files) {
    return files.map(CustomerFile::key)
        .distinct()
        .sorted(Comparator.comparing(CustomerFile.Key::created))
        .map(CustomerFile.Key::id)
        .toList();
  }

  @Override
  public List<CustomerId> namesakesOf(FoldedName name, int limit) {
    Stream<CustomerId> called = name.meetingRotations().stream().flatMap(index::called);
    return inOrder(regular(called)).stream().limit(limit).toList();
  }

  /** Makes the keys of everything that was said anew. */
  void rekey(Rekeying rules) {
    house.rows(FILES).values().forEach(file -> rekey(file, rules.of(file.profile())));
    house.rows(RECORDS).values().forEach(record -> house.put(RECORDS, record.id(), rekeyed(record, rules)));
    house.rekey(RECORDS_OF, linked -> new Linked(rekeyed(linked.record(), rules), linked.at()));
    house.rekey(CONFIRMED, told -> new Confirmation(told.customer(), told.operation(), told.time(), rules.of(told.sayings())));
  }

  private void rekey(CustomerFile file, Profile now) {
    house.put(FILES, file.key().id(), file.with(now));
    index.update(file.key().id(), file.profile(), now);
  }

  private static CustomerRecord rekeyed(CustomerRecord record, Rekeying rules) {
    return new CustomerRecord(record.id(), record.source(), record.origin(), record.said(), rules.of(record.sayings()));
  }

  private record Linked(CustomerRecord record, Instant at) {}
}
