package io.comptoir.crm.application.builtin;

import io.comptoir.crm.domain.locale.CountryCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dialling plans of the countries where most tills stand and most travellers come from, by lengths only. */
final class DialingPlans {
  private static final List<DialingPlan> PLANS =
      """
      FR 33 0 9 9
      BE 32 0 8 9
      CH 41 0 9 9
      LI 423 - 7 9
      LU 352 - 6 9
      MC 377 - 8 9
      DE 49 0 6 11
      AT 43 0 7 12
      IT 39 - 6 11
      ES 34 - 9 9
      PT 351 - 9 9
      NL 31 0 9 9
      GB 44 0 9 10
      IE 353 0 7 9
      DK 45 - 8 8
      NO 47 - 8 8
      SE 46 0 7 9
      FI 358 0 6 11
      IS 354 - 7 9
      PL 48 - 9 9
      CZ 420 - 9 9
      SK 421 0 9 9
      HU 36 06 8 9
      RO 40 0 9 9
      BG 359 0 8 9
      HR 385 0 8 9
      SI 386 0 8 8
      RS 381 0 8 9
      GR 30 - 10 10
      CY 357 - 8 8
      TR 90 0 10 10
      RU 7 8 10 10
      KZ 7 8 10 10
      UA 380 0 9 9
      US 1 1 10 10
      CA 1 1 10 10
      MX 52 - 10 10
      BR 55 0 10 11
      AR 54 0 10 11
      JP 81 0 9 10
      KR 82 0 8 10
      CN 86 0 9 11
      HK 852 - 8 8
      MO 853 - 8 8
      TW 886 0 8 9
      SG 65 - 8 8
      MY 60 0 8 10
      TH 66 0 8 9
      IN 91 0 10 10
      AE 971 0 8 9
      SA 966 0 9 9
      QA 974 - 8 8
      KW 965 - 8 8
      IL 972 0 8 9
      MA 212 0 9 9
      DZ 213 0 8 9
      TN 216 - 8 8
      ZA 27 0 9 9
      AU 61 0 9 9
      NZ 64 0 8 10
      """
          .lines()
          .map(DialingPlan::parse)
          .toList();

  // ITU-T E.164 codes of the other countries and of the services without one: their numbers are taken as typed.
  private static final Set<String> OTHER_CODES =
      Set.of(
          ("20 51 53 56 57 58 62 63 84 92 93 94 95 98 211 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233"
                  + " 234 235 236 237 238 239 240 241 242 243 244 245 246 247 248 249 250 251 252 253 254 255 256 257"
                  + " 258 260 261 262 263 264 265 266 267 268 269 290 291 297 298 299 350 355 356 370 371 372 373 374"
                  + " 375 376 378 382 383 387 389 500 501 502 503 504 505 506 507 508 509 590 591 592 593 594 595 596"
                  + " 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692"
                  + " 800 808 850 855 856 870 878 880 881 882 883 888 960 961 962 963 964 967 968 970 973 975 976 977"
                  + " 979 992 993 994 995 996 998")
              .split(" "));
  private static final int LONGEST_CODE = 3;

  // The first of two countries with one calling code reads the numbers of both.
  private static final Map<String, DialingPlan> BY_CODE =
      PLANS.stream().collect(Collectors.toUnmodifiableMap(DialingPlan::callingCode, Function.identity(), (a, b) -> a));
  private static final Map<String, DialingPlan> BY_COUNTRY =
      PLANS.stream().collect(Collectors.toUnmodifiableMap(DialingPlan::country, Function.identity()));

  private DialingPlans() {}

  static Optional<DialingPlan> of(CountryCode country) {
    return Optional.ofNullable(BY_COUNTRY.get(country.value()));
  }

  /** The plan whose calling code the digits begin with; no code is the beginning of another. */
  static Optional<DialingPlan> startingWithCode(String digits) {
    return codes(digits).flatMap(code -> Optional.ofNullable(BY_CODE.get(code)).stream()).findFirst();
  }

  static boolean isOtherCode(String digits) {
    return codes(digits).anyMatch(OTHER_CODES::contains);
  }

  /** The country when it alone has the calling code. */
  static Optional<CountryCode> onlyCountry(DialingPlan plan) {
    long countries = PLANS.stream().filter(other -> other.callingCode().equals(plan.callingCode())).count();
    return countries == 1 ? Optional.of(new CountryCode(plan.country())) : Optional.empty();
  }

  private static Stream<String> codes(String digits) {
    return Arrays.stream(new int[] {1, 2, LONGEST_CODE})
        .filter(length -> length <= digits.length())
        .mapToObj(length -> digits.substring(0, length));
  }
}
