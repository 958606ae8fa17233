package io.comptoir.crm.bench.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** People that nobody is, from a seed: a few names are common and most are rare, as everywhere. */
final class Invented {
  private static final String[] ONSETS = {"b", "br", "c", "d", "f", "g", "gr", "j", "l", "m", "n", "p", "r", "s", "t", "v", "z"};
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ou"};
  private static final String[] ENDS = {"", "n", "r", "s", "l", "t"};
  private static final String PLACEHOLDER_PHONE = "+33600000000";
  private static final String PLACEHOLDER_ADDRESS = "none@example.com";

  private final SplittableRandom random;
  private final List<String> given = new ArrayList<>();
  private final List<String> family = new ArrayList<>();
  private final List<String> towns = new ArrayList<>();
  private long phones = 10_000_000;

  Invented(long seed, int people) {
    this.random = new SplittableRandom(seed);
    names(given, 400, 2);
    names(family, Math.max(500, people / 4), 2);
    names(towns, 300, 3);
  }

  private void names(List<String> names, int number, int syllables) {
    while (names.size() < number) {
      StringBuilder name = new StringBuilder();
      for (int i = 0; i < syllables; i++) {
        name.append(any(ONSETS)).append(any(VOWELS));
      }
      String made = name.append(any(ENDS)).toString();
      if (made.length() > 3 && !names.contains(made)) {
        names.add(made);
      }
    }
  }

  private String any(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  // The square of a share makes the first ones common.
  private String commonFirst(List<String> names) {
    double share = random.nextDouble();
    return names.get((int) (share * share * names.size()));
  }

  SplittableRandom random() {
    return random;
  }

  /** A number that nobody else has, far from the next one. */
  String phone() {
    phones = 10_000_000 + (phones + 7_654_321) % 80_000_000;
    return "+336" + phones;
  }

  /** Somebody of whom everything is known. */
  Map<String, String> person() {
    Map<String, String> said = new HashMap<>();
    said.put("given_name", commonFirst(given));
    said.put("family_name", commonFirst(family));
    said.put("birthday", "%d-%02d-%02d".formatted(1940 + random.nextInt(65), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    said.put("phone", phone());
    said.put("email", said.get("given_name") + "." + said.get("family_name") + random.nextInt(1_000) + "@example.com");
    int town = random.nextInt(towns.size());
    said.put("city", towns.get(town));
    said.put("postal_code", String.valueOf(10_000 + 37 * town));
    return said;
  }

  /** Somebody else of the same household. */
  Map<String, String> relative(Map<String, String> other) {
    Map<String, String> said = new HashMap<>(other);
    said.putAll(Map.of("given_name", commonFirst(given), "birthday", person().get("birthday")));
    said.remove("email");
    return said;
  }

  /** The same with what is typed for everybody who says nothing. */
  Map<String, String> withPlaceholders(Map<String, String> other) {
    Map<String, String> said = new HashMap<>(other);
    said.putAll(Map.of("phone", PLACEHOLDER_PHONE, "email", PLACEHOLDER_ADDRESS));
    return said;
  }
}
