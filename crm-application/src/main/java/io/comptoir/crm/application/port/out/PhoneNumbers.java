package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.customer.PhoneReading;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads telephone numbers in any writing.
 *
 * <p>Thread-safe and deterministic: the same text and region give the same answer for as long as
 * {@link Normalizer#id()} is the same. Never throws, whatever the text.
 */
public interface PhoneNumbers {
  /** A text longer than this is no telephone number. */
  int LONGEST_TEXT = 250;

  /**
   * Reads one number. Blanks, brackets, dots, dashes, slashes, invisible characters and the digits of other scripts are
   * understood, a trunk zero in brackets ({@code +33 (0)6 …}) and an extension ({@code ext. 12}, {@code x12}) are
   * dropped, and words before the number ({@code Tel.:}) are passed over.
   *
   * <ul>
   *   <li>With a plus sign or {@code 00} before the country's calling code it is read in its own country, and
   *       {@code region} plays no part.
   *   <li>Otherwise it is read as dialled inside {@code region}; without a region it is unusable.
   *   <li>Empty when there is no number, when it is too short or too long for its country, when its country does not
   *       exist, when it is one digit over and over (a placeholder), when it is written with letters, and when the text
   *       holds more than one number or more than {@value #LONGEST_TEXT} characters.
   * </ul>
   *
   * <p>A slip is put right where only one reading of what was typed is a number that some country has given out: a trunk
   * zero kept after the calling code, or missing at home; a calling code without its plus; a prefix typed twice; letters
   * for the digits they look like, where all letters do. The answer tells which. Where what was typed is a number inside
   * {@code region} as it stands, it is that one and nothing is guessed; where two readings are numbers elsewhere, it is
   * unusable.
   *
   * <p>The E.164 form that an answer holds, read again with any region, gives the same number, with nothing put right.
   *
   * @param typed what was typed
   * @param region where it was typed, usually the store's country; null when that is not known
   */
  Optional<PhoneReading> reading(String typed, @Nullable CountryCode region);

  /** The number alone. */
  default Optional<PhoneNumber> read(String typed, @Nullable CountryCode region) {
    return reading(typed, region).map(PhoneReading::number);
  }

  /**
   * What the E.164 form of a number begins with of which only the beginning was typed, as it is written abroad with a plus
   * sign or {@code 00}, or as it is dialled inside {@code region}, where a trunk prefix falls away; without a region the
   * digits are taken to begin with a calling code. Empty when the text is none of a number, or holds less than four digits.
   *
   * <p>For every number that {@link #reading} takes with nothing put right, what a beginning of it answers is the beginning of what it answers,
   * where the trunk prefix, if there is one, was typed.
   *
   * @param typed what was typed
   * @param region where it was typed, usually the store's country; null when that is not known
   */
  Optional<String> beginning(String typed, @Nullable CountryCode region);
}
