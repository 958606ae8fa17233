package io.comptoir.crm.adapter.normalization;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.comptoir.crm.application.builtin.TypedPhone;
import io.comptoir.crm.domain.customer.PhoneRepair;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may have been meant by digits that are no number as they stand. Which guess is a number has to be asked. */
final class PhoneGuesses {
  private static final String FROM_ABROAD = "00";
  private static final int LONGEST_CODE = 3;
  // Ten digits may as well be a North American number that a tourist typed as at home.
  private static final int LEAST_WITH_CODE = 11;

  private final List<PhoneGuess> guesses = new ArrayList<>();

  private PhoneGuesses() {}

  static List<PhoneGuess> of(TypedPhone phone, @Nullable CountryCode region) {
    PhoneGuesses made = new PhoneGuesses();
    if (phone.plus() || phone.digits().startsWith(FROM_ABROAD)) {
      made.abroad(phone.digits());
      made.atHomeAfterAll(phone.digits(), region);
    } else {
      made.dialled(phone.digits(), region);
    }
    return made.guesses;
  }

  private void abroad(String typed) {
    String digits = typed.replaceFirst("^0+", "");
    if (typed.startsWith("0")) {
      add("+" + digits, PhoneRepair.PREFIX_DROPPED);
    }
    codes(digits).forEach(code -> afterCode(code, digits.substring(code.length())));
  }

  private void afterCode(String code, String rest) {
    String bare = rest.replaceFirst("^0+", "");
    if (bare.startsWith(code)) {
      add("+" + bare, PhoneRepair.PREFIX_DROPPED);
    }
    // After 00 comes a calling code, and nothing else.
    if (!bare.equals(rest) && !rest.startsWith(FROM_ABROAD + code)) {
      add("+" + code + bare, PhoneRepair.TRUNK_DROPPED);
    }
  }

  // No calling code begins with 0: +06 is 06, and 006 is 06 with one 0 too many.
  private void atHomeAfterAll(String digits, @Nullable CountryCode region) {
    if (region != null && digits.startsWith("0")) {
      add(digits.replaceFirst("^0+", "0"), PhoneRepair.PREFIX_DROPPED);
    }
  }

  private void dialled(String digits, @Nullable CountryCode region) {
    if (digits.startsWith("0")) {
      return;
    }
    if (digits.length() >= LEAST_WITH_CODE) {
      add("+" + digits, PhoneRepair.PLUS_ADDED);
    }
    if (region != null) {
      dialled(digits, region.value());
    }
  }

  private void dialled(String digits, String region) {
    add("0" + digits, PhoneRepair.TRUNK_ADDED);
    String own = Integer.toString(PhoneNumberUtil.getInstance().getCountryCodeForRegion(region));
    if (digits.startsWith(own + own)) {
      add("+" + digits.substring(own.length()), PhoneRepair.PREFIX_DROPPED);
    }
  }

  private void add(String text, PhoneRepair repair) {
    guesses.add(new PhoneGuess(text, repair));
  }

  private static List<String> codes(String digits) {
    List<String> codes = new ArrayList<>();
    for (int length = 1; length <= Math.min(LONGEST_CODE, digits.length()); length++) {
      String code = digits.substring(0, length);
      if (PhoneNumberUtil.getInstance().getRegionCodesForCountryCode(Integer.parseInt(code)).size() > 0) {
        codes.add(code);
      }
    }
    return codes;
  }
}
