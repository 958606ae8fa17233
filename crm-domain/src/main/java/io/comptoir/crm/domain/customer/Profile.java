package io.comptoir.crm.domain.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The fold over the records of one person: per field the value that counts, and the sets of contact points and
 * identifiers. Immutable.
 *
 * <p>{@link #and} is associative and commutative, so a profile is kept up to date in the number of its fields, whatever
 * the number of records behind it, and merging two customers is the same operation as adding a record.
 *
 * @param values per field, what counts; a value taken back stays here with a null value
 * @param contacts the contact points
 * @param identifiers the identifiers
 */
public record Profile(
    SortedMap<FieldName, GoldenValue> values, List<ContactPoint> contacts, SortedSet<Identifier> identifiers) {
  /** The profile of someone of whom nothing is known. */
  public static final Profile EMPTY = new Profile(new TreeMap<>(), List.of(), new TreeSet<>(byKey()));

  /** Copies what it is given; contact points stand in order of preference, identifiers in order of their keys. */
  public Profile {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    contacts = contacts.stream().sorted(ContactPoint.PREFERENCE).toList();
    SortedSet<Identifier> sorted = new TreeSet<>(byKey());
    sorted.addAll(identifiers);
    identifiers = Collections.unmodifiableSortedSet(sorted);
  }

  /** What one record alone says. */
  public static Profile of(Sayings said, Provenance provenance) {
    SortedMap<FieldName, GoldenValue> values = new TreeMap<>();
    said.values().forEach(value -> values.put(value.field(), new GoldenValue(value, provenance)));
    List<ContactPoint> contacts =
        said.contacts().stream().map(contact -> ContactPoint.first(contact, provenance.observedAt())).toList();
    SortedSet<Identifier> identifiers = new TreeSet<>(byKey());
    identifiers.addAll(said.identifiers());
    return new Profile(values, contacts, identifiers);
  }

  /** This and another profile of the same person, told by other operations, as one. */
  public Profile and(Profile other) {
    SortedMap<FieldName, GoldenValue> both = new TreeMap<>(values);
    other.values.forEach((field, value) -> both.merge(field, value, GoldenValue::strongest));
    SortedSet<Identifier> all = new TreeSet<>(byKey());
    all.addAll(identifiers);
    all.addAll(other.identifiers);
    return new Profile(both, contactsWith(other), all);
  }

  private List<ContactPoint> contactsWith(Profile other) {
    Map<ContactKey, ContactPoint> points = new LinkedHashMap<>();
    Stream.concat(contacts.stream(), other.contacts.stream())
        .forEach(point -> points.merge(point.key(), point, ContactPoint::and));
    return List.copyOf(points.values());
  }

  /** The value of a field; empty when nobody said it or it was taken back. */
  public Optional<String> value(FieldName field) {
    return Optional.ofNullable(values.get(field)).map(golden -> golden.said().value());
  }

  /** The contact point of a kind that comes first. */
  public Optional<ContactPoint> preferred(ContactKind kind) {
    return contacts.stream().filter(point -> point.key().kind() == kind).findFirst();
  }

  /**
   * The contact point of a kind that came first at a moment, as far as that can still be told: the only one said by then,
   * or the one that comes first now when none was said since.
   */
  public Optional<ContactPoint> preferredAt(ContactKind kind, Instant at) {
    List<ContactPoint> known = contacts(kind).stream().filter(point -> !point.seen().firstAt().isAfter(at)).toList();
    boolean unchanged = contacts(kind).stream().noneMatch(point -> point.seen().lastAt().isAfter(at));
    return known.size() == 1 || unchanged ? known.stream().findFirst() : Optional.empty();
  }

  /** The contact points of a kind, best first. */
  public List<ContactPoint> contacts(ContactKind kind) {
    return contacts.stream().filter(point -> point.key().kind() == kind).toList();
  }

  /** The name, folded; without words when none is known. */
  public FoldedName name() {
    return Names.of(values.values().stream().map(GoldenValue::said).toList());
  }

  /** The same name in another writing, such as the person's own script, folded; without words when there is none. */
  public FoldedName otherName() {
    return Names.other(values.values().stream().map(GoldenValue::said).toList());
  }

  /** The name as it is shown: full name, else given and family name, else the company's; empty when none is known. */
  public Optional<String> displayName() {
    List<String> split = new ArrayList<>();
    value(FieldName.GIVEN_NAME).ifPresent(split::add);
    value(FieldName.FAMILY_NAME).ifPresent(split::add);
    return value(FieldName.FULL_NAME)
        .or(() -> split.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", split)))
        .or(() -> value(FieldName.COMPANY_NAME));
  }

  /** Whether all that is said here is what the profile shows already: then it is a confirmation, not a record. */
  public boolean confirms(Sayings said) {
    return said.values().stream().allMatch(this::shows)
        && said.contacts().stream().allMatch(contact -> contacts.stream().anyMatch(p -> p.key().equals(contact.key())))
        && identifiers.containsAll(said.identifiers());
  }

  /** The same, where a birthday without its year is the day of the one that is shown. */
  public boolean repeats(Sayings said) {
    List<SaidValue> news = said.values().stream().filter(value -> !isDayShown(value)).toList();
    return confirms(new Sayings(news, said.contacts(), said.identifiers()));
  }

  private boolean isDayShown(SaidValue said) {
    GoldenValue golden = values.get(said.field());
    return golden != null && said.isDayOf(golden.said());
  }

  // To take back what nobody said is new all the same: it outranks an earlier value that is still on its way.
  private boolean shows(SaidValue said) {
    GoldenValue golden = values.get(said.field());
    return golden != null && Objects.equals(golden.said().value(), said.value());
  }

  /** Whether something is known of a field: for the question that is worth asking next. */
  public boolean knows(FieldName field) {
    if (field.equals(FieldName.PHONE)) {
      return preferred(ContactKind.PHONE).isPresent();
    }
    if (field.equals(FieldName.EMAIL)) {
      return preferred(ContactKind.EMAIL).isPresent();
    }
    return field.equals(FieldName.ADDRESS) ? preferred(ContactKind.POST).isPresent() : value(field).isPresent();
  }

  private static Comparator<Identifier> byKey() {
    return Comparator.comparing(Identifier::key);
  }
}
