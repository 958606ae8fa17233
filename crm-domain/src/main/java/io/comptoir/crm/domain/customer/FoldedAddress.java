package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.locale.CountryCode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An address folded lightly, so that two writings of it can be compared: street words written out, the house number apart,
 * the postal code as its country writes it, the town without districts and delivery notes. Immutable; only compared, never
 * shown or stored: {@link PostalAddress} is what the person said.
 *
 * @param street the words of the street line without its number; empty when no line was given
 * @param number the number in the street with what belongs to it: {@code 12bis}; empty when there is none
 * @param postalCode letters and digits in lower case; empty when there is none
 * @param city the town
 * @param country the country, or null
 */
public record FoldedAddress(
    FoldedName street, String number, String postalCode, FoldedName city, @Nullable CountryCode country) {
  private static final Set<String> NOT_OF_A_TOWN = Set.of("cedex", "arrondissement", "arr");

  /**
   * Folds an address.
   *
   * @param address what the person said
   * @param names folds a text as names are folded
   */
  public static FoldedAddress of(PostalAddress address, Function<String, FoldedName> names) {
    CountryCode country = address.country();
    StreetLine line = StreetLine.of(address.lines().stream().map(names).toList(), StreetWords.of(country));
    return new FoldedAddress(
        new FoldedName(line.street()), line.number(), PostalCodes.fold(address.postalCode(), country),
        city(address.city() == null ? new FoldedName(List.of()) : names.apply(address.city())), country);
  }

  // Paris 2e, Paris 02 and Paris Cedex 02 are Paris: which part of it is in the postal code.
  private static FoldedName city(FoldedName city) {
    List<String> words =
        city.words().stream()
            .filter(word -> !Character.isDigit(word.charAt(0)) && !NOT_OF_A_TOWN.contains(word))
            .map(FoldedAddress::saint)
            .toList();
    return new FoldedName(words);
  }

  private static String saint(String word) {
    return switch (word) {
      case "st" -> "saint";
      case "ste" -> "sainte";
      default -> word;
    };
  }
}
