package io.comptoir.crm.domain.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything one source says about a person in one go. Immutable.
 *
 * @param values fields, each at most once
 * @param contacts contact points
 * @param identifiers identifiers
 */
public record Sayings(List<SaidValue> values, List<SaidContact> contacts, List<Identifier> identifiers) {
  /** Nothing at all. */
  public static final Sayings NONE = new Sayings(List.of(), List.of(), List.of());

  /** Copies the lists, sorted so that equal sayings are equal. */
  public Sayings {
    values = values.stream().sorted(Comparator.comparing(SaidValue::field)).toList();
    contacts = contacts.stream().distinct().toList();
    identifiers = identifiers.stream().distinct().toList();
  }

  /** Everything that several sources say, whatever they contradict each other in. */
  public static Sayings ofAll(List<Sayings> all) {
    return new Sayings(
        all.stream().flatMap(said -> said.values.stream()).toList(),
        all.stream().flatMap(said -> said.contacts.stream()).toList(),
        all.stream().flatMap(said -> said.identifiers.stream()).toList());
  }

  /** Whether nothing is said. */
  public boolean isEmpty() {
    return values.isEmpty() && contacts.isEmpty() && identifiers.isEmpty();
  }

  /** Whether anything is said that makes somebody known: to take values back is nothing to know a person by. */
  public boolean speakOfSomebody() {
    return values.stream().anyMatch(value -> value.value() != null) || !contacts.isEmpty() || !identifiers.isEmpty();
  }

  /** The name that is said, folded; without words when none is. */
  public FoldedName name() {
    return Names.of(values);
  }

  /** The same name in another writing, such as the person's own script, folded; without words when there is none. */
  public FoldedName otherName() {
    return Names.other(values);
  }

  /** These sayings without any identifier: what remains personal when a card turns out to be lent. */
  public Sayings withoutIdentifiers() {
    return new Sayings(values, contacts, List.of());
  }

  /** The keys of the contact points of one kind or another that identify a person: phones and e-mails. */
  public List<ContactKey> recognisingContacts() {
    List<ContactKey> keys = new ArrayList<>();
    contacts.stream().map(SaidContact::key).filter(key -> key.kind() != ContactKind.POST).forEach(keys::add);
    return List.copyOf(keys);
  }
}
