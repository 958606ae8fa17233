package io.comptoir.crm.domain.matching;

import java.util.function.BiPredicate;

/**
 * What is known of a person, as it is compared with what is known of another. Immutable.
 *
 * @param name the name
 * @param birth the day of birth
 * @param gender one letter for man or woman; empty when it is not known
 * @param address the address
 * @param contacts by what the person can be reached or is numbered
 */
public record Traits(NameTraits name, BirthTraits birth, String gender, AddressTraits address, ContactTraits contacts) {
  /** Nothing is known. */
  public static final Traits NONE =
      new Traits(NameTraits.NONE, BirthTraits.NONE, "", AddressTraits.NONE, ContactTraits.NONE);

  /** This, with those contact values set aside of which {@code shared} says that too many people have them. */
  public Traits without(BiPredicate<MatchField, String> shared) {
    ContactTraits own = contacts.without(shared);
    return own == contacts ? this : new Traits(name, birth, gender, address, own);
  }
}
