package io.comptoir.crm.application.builtin;

import io.comptoir.crm.domain.customer.PhoneRepair;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The slips that people make when they write a telephone number. */
public final class PhoneSlips {
  private static final Pattern TRUNK_IN_BRACKETS = Pattern.compile("\\(\\s*0\\s*\\)");
  private static final String FROM_ABROAD = "00";
  private static final String LIKE_ZERO = "Oo";
  private static final String LIKE_ONE = "lI|";

  private PhoneSlips() {}

  /**
   * How a number is written.
   *
   * @param callingCode what is dialled before it from abroad
   * @param national its digits as they are written at home, with what is dialled first there
   * @param significant its digits as they follow the calling code
   */
  public record Writing(String callingCode, String national, String significant) {}

  /**
   * What was wrong with what was typed, now that it is known which number it is. A trunk zero in brackets is no slip:
   * that is how it is printed on cards.
   */
  public static Optional<PhoneRepair> between(String typed, TypedPhone phone, Writing number) {
    if (phone.plus()) {
      return abroad(typed, phone.digits(), number);
    }
    if (phone.digits().equals(number.national())) {
      return Optional.empty();
    }
    if (phone.digits().equals(number.significant())) {
      return Optional.of(PhoneRepair.TRUNK_ADDED);
    }
    return phone.digits().startsWith(FROM_ABROAD)
        ? abroad(typed, phone.digits().substring(FROM_ABROAD.length()), number)
        : code(phone.digits(), number);
  }

  private static Optional<PhoneRepair> abroad(String typed, String digits, Writing number) {
    boolean right = digits.equals(number.callingCode() + number.significant()) || TRUNK_IN_BRACKETS.matcher(typed).find();
    boolean longer = digits.startsWith(number.callingCode()) && digits.endsWith(number.significant());
    return right || !longer ? Optional.empty() : Optional.of(PhoneRepair.TRUNK_DROPPED);
  }

  // In North America the calling code is what is dialled at home, too.
  private static Optional<PhoneRepair> code(String digits, Writing number) {
    boolean code = !number.callingCode().equals("1") && digits.startsWith(number.callingCode());
    return code && digits.endsWith(number.significant()) ? Optional.of(PhoneRepair.PLUS_ADDED) : Optional.empty();
  }

  /** The text with digits for letters that look like them; empty unless all its letters do, and stand among digits. */
  public static Optional<String> withoutLetters(String typed) {
    String digits = typed.codePoints().mapToObj(PhoneSlips::digitFor).collect(Collectors.joining());
    boolean sure = !digits.equals(typed) && digits.codePoints().noneMatch(Character::isLetter) && isMostlyDigits(typed);
    return sure ? Optional.of(digits) : Optional.empty();
  }

  private static String digitFor(int letter) {
    if (LIKE_ZERO.indexOf(letter) >= 0) {
      return "0";
    }
    return LIKE_ONE.indexOf(letter) >= 0 ? "1" : Character.toString(letter);
  }

  // Most of it was typed as digits: a word of these letters alone is no number.
  private static boolean isMostlyDigits(String typed) {
    long digits = typed.codePoints().filter(Character::isDigit).count();
    long letters = typed.codePoints().filter(sign -> !digitFor(sign).equals(Character.toString(sign))).count();
    return digits > 2 * letters;
  }
}
