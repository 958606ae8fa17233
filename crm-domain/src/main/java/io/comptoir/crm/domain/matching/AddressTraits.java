package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.customer.FoldedAddress;
import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;

/**
 * An address as it is compared. Immutable; whatever is not known is empty.
 *
 * @param street the street without its number, folded
 * @param number the number in the street: letters and digits in lower case
 * @param city the town, folded
 * @param postalCode the postal code: letters and digits in lower case
 * @param region the province, canton or state: letters and digits in lower case
 */
public record AddressTraits(FoldedName street, String number, FoldedName city, String postalCode, String region) {
  private static final FoldedName NOTHING = new FoldedName(List.of());

  /** No address at all. */
  public static final AddressTraits NONE = new AddressTraits(NOTHING, "", NOTHING, "", "");

  /** What a folded address says; nothing of the region. */
  public static AddressTraits of(FoldedAddress address) {
    return new AddressTraits(address.street(), address.number(), address.city(), address.postalCode(), "");
  }
}
