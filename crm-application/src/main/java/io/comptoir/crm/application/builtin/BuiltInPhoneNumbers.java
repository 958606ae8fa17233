package io.comptoir.crm.application.builtin;

import io.comptoir.crm.application.builtin.PhoneSlips.Writing;
import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.customer.PhoneReading;
import io.comptoir.crm.domain.customer.PhoneRepair;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads telephone numbers by {@link DialingPlans}. Lengths alone make nothing sure that the region or a calling code does
 * not say: other slips are left as they are.
 */
final class BuiltInPhoneNumbers implements PhoneNumbers {
  private static final String FROM_ABROAD = "00";
  private static final int SHORTEST = 7;
  private static final int LONGEST = 15;

  @Override
  public Optional<PhoneReading> reading(String typed, @Nullable CountryCode region) {
    return PhoneSlips.withoutLetters(typed)
        .flatMap(digits -> asTyped(digits, region))
        .map(reading -> new PhoneReading(reading.number(), PhoneRepair.LETTERS_READ))
        .or(() -> asTyped(typed, region));
  }

  private static Optional<PhoneReading> asTyped(String typed, @Nullable CountryCode region) {
    return TypedPhone.read(typed).flatMap(phone -> read(typed, phone, region));
  }

  private static Optional<PhoneReading> read(String typed, TypedPhone phone, @Nullable CountryCode region) {
    if (phone.plus()) {
      return international(typed, phone, phone.digits());
    }
    if (phone.digits().startsWith(FROM_ABROAD)) {
      return international(typed, phone, phone.digits().substring(FROM_ABROAD.length()));
    }
    return Optional.ofNullable(region)
        .flatMap(DialingPlans::of)
        .flatMap(plan -> plan.atHome(phone.digits()).map(e164 -> reading(typed, phone, e164, plan)));
  }

  @Override
  public Optional<String> beginning(String typed, @Nullable CountryCode region) {
    Optional<DialingPlan> plan = Optional.ofNullable(region).flatMap(DialingPlans::of);
    String code = plan.map(DialingPlan::callingCode).orElse("");
    return TypedPhone.read(typed).flatMap(phone -> phone.beginning(code, plan.map(DialingPlan::trunk).orElse("")));
  }

  private static Optional<PhoneReading> international(String typed, TypedPhone phone, String digits) {
    Optional<DialingPlan> plan = DialingPlans.startingWithCode(digits);
    if (plan.isPresent()) {
      return plan.flatMap(known -> known.fromAbroad(digits).map(e164 -> reading(typed, phone, e164, known)));
    }
    boolean possible = digits.length() >= SHORTEST && digits.length() <= LONGEST && DialingPlans.isOtherCode(digits);
    return possible ? Optional.of(new PhoneReading(new PhoneNumber("+" + digits, null), null)) : Optional.empty();
  }

  private static PhoneReading reading(String typed, TypedPhone phone, String e164, DialingPlan plan) {
    String significant = e164.substring(1 + plan.callingCode().length());
    Writing writing = new Writing(plan.callingCode(), plan.national(significant), significant);
    PhoneNumber number = new PhoneNumber(e164, DialingPlans.onlyCountry(plan).orElse(null));
    return new PhoneReading(number, PhoneSlips.between(typed, phone, writing).orElse(null));
  }
}
