package io.comptoir.crm.domain.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Other rules for the keys by which people are recognised and found: names are folded anew from what was typed, contact
 * points are read anew from their keys. What was said, when and by whom stays as it is. Immutable.
 *
 * @param names folds a name as it was typed
 * @param contacts answers the key that a contact point has now, itself where nothing changes
 */
public record Rekeying(Function<String, FoldedName> names, UnaryOperator<ContactKey> contacts) {
  /** The same saying, its name folded anew. */
  public SaidValue of(SaidValue said) {
    return said.value() == null || said.folded() == null
        ? said
        : new SaidValue(said.field(), said.value(), names.apply(said.value()));
  }

  /** The same contact point under its key of now; a phone that was shown by its key is shown by the new one. */
  public SaidContact of(SaidContact said) {
    ContactKey key = contacts.apply(said.key());
    boolean byKey = key.kind() == ContactKind.PHONE && said.display().equals(said.key().value());
    return key.equals(said.key()) ? said : new SaidContact(key, byKey ? key.value() : said.display());
  }

  /** The same sayings under the keys of now. */
  public Sayings of(Sayings said) {
    return new Sayings(
        said.values().stream().map(this::of).toList(),
        said.contacts().stream().map(this::of).toList(),
        said.identifiers());
  }

  /** The same profile under the keys of now. Contact points that have one key now are one. */
  public Profile of(Profile profile) {
    SortedMap<FieldName, GoldenValue> values = new TreeMap<>();
    profile.values().forEach((field, value) -> values.put(field, new GoldenValue(of(value.said()), value.provenance())));
    return new Profile(values, contactsOf(profile), profile.identifiers());
  }

  private List<ContactPoint> contactsOf(Profile profile) {
    Map<ContactKey, List<ContactPoint>> byKey =
        profile.contacts().stream().map(this::of).collect(Collectors.groupingBy(ContactPoint::key));
    return byKey.values().stream().map(Rekeying::asOne).toList();
  }

  private ContactPoint of(ContactPoint point) {
    return new ContactPoint(of(point.said()), point.state(), point.seen());
  }

  private static ContactPoint asOne(List<ContactPoint> points) {
    List<ContactPoint> inOrder = new ArrayList<>(points);
    inOrder.sort(Comparator.comparing((ContactPoint point) -> point.seen().firstAt()));
    return inOrder.stream().reduce(ContactPoint::and).orElseThrow();
  }
}
