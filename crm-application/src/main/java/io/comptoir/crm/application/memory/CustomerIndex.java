package io.comptoir.crm.application.memory;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.search.NamesOf;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which contact points, identifiers and names a customer's own profile is found. */
record CustomerIndex(House house) {
  private static final Shelf<ContactKey, CustomerId, Boolean> CONTACTS =
      Shelf.inOrder(Comparator.comparing(ContactKey::kind).thenComparing(ContactKey::value));
  private static final Shelf<String, CustomerId, Boolean> IDENTIFIERS = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<String, CustomerId, Boolean> ROTATIONS = Shelf.inOrder(Comparator.naturalOrder());

  void update(CustomerId id, Profile before, Profile after) {
    update(CONTACTS, id, contacts(before), contacts(after));
    update(IDENTIFIERS, id, identifiers(before), identifiers(after));
    update(ROTATIONS, id, rotations(before), rotations(after));
  }

  private <K> void update(Shelf<K, CustomerId, Boolean> shelf, CustomerId id, Set<K> before, Set<K> after) {
    before.stream().filter(key -> !after.contains(key)).forEach(key -> house.remove(shelf, key, id));
    after.stream().filter(key -> !before.contains(key)).forEach(key -> house.put(shelf, key, id, true));
  }

  Stream<CustomerId> having(ContactKey contact) {
    return house.rows(CONTACTS, contact).entries().map(Node::key);
  }

  Stream<CustomerId> having(Identifier identifier) {
    return house.rows(IDENTIFIERS, identifier.key()).entries().map(Node::key);
  }

  /** Those with a name of which a rotation begins with this text. */
  Stream<CustomerId> beginningWith(String text) {
    return house.rows(ROTATIONS.table()).from(text).takeWhile(entry -> entry.key().startsWith(text))
        .flatMap(entry -> entry.value().entries()).map(Node::key).distinct();
  }

  /** Those with a name of which a rotation is this text. */
  Stream<CustomerId> called(String rotation) {
    return house.rows(ROTATIONS, rotation).entries().map(Node::key);
  }

  private static Set<ContactKey> contacts(Profile profile) {
    return set(profile.contacts().stream().map(ContactPoint::key).filter(key -> key.kind() != ContactKind.POST),
        Function.identity());
  }

  private static Set<String> identifiers(Profile profile) {
    return set(profile.identifiers().stream(), Identifier::key);
  }

  private static Set<String> rotations(Profile profile) {
    return set(NamesOf.profile(profile).stream().flatMap(name -> name.rotations().stream()), Function.identity());
  }

  private static <T, K> Set<K> set(Stream<T> all, Function<T, K> key) {
    return all.map(key).collect(Collectors.toUnmodifiableSet());
  }
}
