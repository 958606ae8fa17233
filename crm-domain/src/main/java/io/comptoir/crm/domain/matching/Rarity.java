package io.comptoir.crm.domain.matching;

import java.util.Optional;

/** How rare what two people have in common is. */
@FunctionalInterface
interface Rarity {
  /**
   * How often a value was counted.
   *
   * @param holders how many people have it
   * @param people how many people have any value in its field
   */
  record Counted(long holders, long people) {}

  /** How often the value was counted that both have in a field; empty when they have none, or nobody counted. */
  Optional<Counted> of(MatchField field);

  /** Of what these two have in common. */
  static Rarity of(Traits a, Traits b, Holders holders) {
    return field -> holders.people(field) == 0
        ? Optional.empty()
        : FieldValues.inCommon(a, b, field, holders)
            .map(value -> new Counted(holders.of(field, value), holders.people(field)));
  }
}
