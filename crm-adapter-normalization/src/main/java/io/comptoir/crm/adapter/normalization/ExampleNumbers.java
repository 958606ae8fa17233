package io.comptoir.crm.adapter.normalization;

import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Map;

/**
 * Numbers that regulators set aside for plays and examples. They are given to nobody, so the library calls them
 * invalid; training and the practice till live on them.
 */
final class ExampleNumbers {
  private static final Map<Integer, List<String>> BEGINNINGS =
      Map.of(
          1, List.of("555"),
          33, List.of("19900", "26191", "35301", "46571", "53649", "63998"),
          44, List.of("7700900", "1632960"));
  private static final Map<Integer, Integer> LENGTHS = Map.of(1, 10, 33, 9, 44, 10);

  private ExampleNumbers() {}

  static boolean contains(Phonenumber.PhoneNumber number) {
    String digits = Long.toString(number.getNationalNumber());
    return digits.length() == LENGTHS.getOrDefault(number.getCountryCode(), 0)
        && BEGINNINGS.get(number.getCountryCode()).stream().anyMatch(digits::startsWith);
  }
}
