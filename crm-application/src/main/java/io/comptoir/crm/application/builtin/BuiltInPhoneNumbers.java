package io.comptoir.crm.application.builtin;

import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers by {@link DialingPlans}. */
final class BuiltInPhoneNumbers implements PhoneNumbers {
  private static final String FROM_ABROAD = "00";
  private static final int SHORTEST = 7;
  private static final int LONGEST = 15;

  @Override
  public Optional<PhoneNumber> read(String typed, @Nullable CountryCode region) {
    return TypedPhone.read(typed).flatMap(phone -> read(phone, region));
  }

  private static Optional<PhoneNumber> read(TypedPhone phone, @Nullable CountryCode region) {
    if (phone.plus()) {
      return international(phone.digits());
    }
    if (phone.digits().startsWith(FROM_ABROAD)) {
      return international(phone.digits().substring(FROM_ABROAD.length()));
    }
    return Optional.ofNullable(region)
        .flatMap(DialingPlans::of)
        .flatMap(plan -> plan.atHome(phone.digits()).map(e164 -> number(e164, plan)));
  }

  private static Optional<PhoneNumber> international(String digits) {
    Optional<DialingPlan> plan = DialingPlans.startingWithCode(digits);
    if (plan.isPresent()) {
      return plan.flatMap(known -> known.fromAbroad(digits).map(e164 -> number(e164, known)));
    }
    boolean possible = digits.length() >= SHORTEST && digits.length() <= LONGEST && DialingPlans.isOtherCode(digits);
    return possible ? Optional.of(new PhoneNumber("+" + digits, null)) : Optional.empty();
  }

  private static PhoneNumber number(String e164, DialingPlan plan) {
    return new PhoneNumber(e164, DialingPlans.onlyCountry(plan).orElse(null));
  }
}
