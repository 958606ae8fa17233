package io.comptoir.crm.bench.data;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A country that customers come from.
 *
 * @param country its code
 * @param language what is spoken there
 * @param share how many of a hundred customers come from there
 * @param phonePattern a telephone number with {@code #} for each digit that differs, {@code X} for one from 2 to 9
 * @param given given names, the common ones first
 * @param family family names, the common ones first
 * @param parts beginnings and endings that rarer family names are made of
 */
record Land(
    String country,
    String language,
    int share,
    String phonePattern,
    List<String> given,
    List<String> family,
    List<String[]> parts) {
  private static final char ANY = '#';
  private static final char NOT_0_OR_1 = 'X';
  // A prime, so that multiplying by it modulo the choices numbers everybody differently and in no order.
  private static final long SCATTER = 7_368_787L;
  private static final double RARE_FAMILIES = 0.45;

  static Land parse(String line) {
    String[] columns = line.split("\\|");
    return new Land(
        columns[0],
        columns[1],
        Integer.parseInt(columns[2]),
        columns[3],
        List.of(columns[4].split(",")),
        List.of(columns[5].split(",")),
        List.of(columns[6].split(";")).stream().map(part -> part.split(",")).toList());
  }

  String givenName(SplittableRandom random) {
    return common(given, random);
  }

  /** A common family name, or one made of up to three parts of which there are thousands. */
  String familyName(SplittableRandom random) {
    if (random.nextDouble() >= RARE_FAMILIES) {
      return common(family, random);
    }
    String begin = parts.get(random.nextInt(parts.size()))[0];
    String end = parts.get(random.nextInt(parts.size()))[1];
    return random.nextBoolean() ? begin + end : begin + end + hyphened(random);
  }

  private String hyphened(SplittableRandom random) {
    return "-" + common(family, random);
  }

  // The square makes the first names of the list several times as frequent as the last ones.
  private static String common(List<String> names, SplittableRandom random) {
    double drawn = random.nextDouble();
    return names.get((int) (names.size() * drawn * drawn));
  }

  /** The telephone number of the customer with this number; the same for two only where the pattern is too short. */
  String phone(long number) {
    long left = number % capacity() * SCATTER % capacity();
    char[] digits = phonePattern.toCharArray();
    for (int i = digits.length - 1; i >= 0; i--) {
      int choices = choices(digits[i]);
      if (choices > 1) {
        digits[i] = (char) ((digits[i] == NOT_0_OR_1 ? '2' : '0') + left % choices);
        left /= choices;
      }
    }
    return new String(digits);
  }

  private long capacity() {
    return phonePattern.chars().asLongStream().map(letter -> choices((char) letter)).reduce(1, (a, b) -> a * b);
  }

  private static int choices(char letter) {
    return letter == ANY ? 10 : letter == NOT_0_OR_1 ? 8 : 1;
  }
}
