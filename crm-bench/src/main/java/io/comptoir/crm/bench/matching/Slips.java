package io.comptoir.crm.bench.matching;

import java.util.SplittableRandom;

/** What changes between two rows of one person: one to three things of those that change in shops. */
final class Slips {
  private static final int KINDS = 12;

  private Slips() {}

  /** A second row of somebody, who took what is new of {@code newer}. */
  static GeneratedRow in(GeneratedRow first, GeneratedRow newer, SplittableRandom random) {
    GeneratedRow row = first;
    for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
      row = one(row, newer, random);
    }
    return row;
  }

  private static GeneratedRow one(GeneratedRow row, GeneratedRow newer, SplittableRandom random) {
    return switch (random.nextInt(KINDS)) {
      case 0 -> row.named(mistyped(row.given(), random), row.family());
      case 1 -> row.named(row.given(), mistyped(row.family(), random));
      case 2 -> row.named(row.family(), row.given());
      case 3 -> row.shouted();
      case 4 -> row.phoning(newer.phone());
      case 5 -> row.phoning(otherDigit(row.phone(), random));
      case 6 -> row.mailing("");
      case 7 -> row.mailing(newer.email());
      case 8 -> row.born("");
      case 9 -> row.born(row.birth().isEmpty() ? newer.birth() : otherDigit(row.birth(), random));
      case 10 -> row.living(newer.home());
      default -> row.living(GeneratedRow.Home.UNKNOWN);
    };
  }

  private static String mistyped(String word, SplittableRandom random) {
    int at = word.length() < 3 ? word.length() : 1 + random.nextInt(word.length() - 1);
    char letter = at < word.length() ? word.charAt(at) : 'x';
    return switch (word.length() < 3 ? 0 : random.nextInt(3)) {
      case 0 -> word.substring(0, at) + letter + word.substring(at);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      default -> word.substring(0, at - 1) + letter + word.charAt(at - 1) + word.substring(at + 1);
    };
  }

  private static String otherDigit(String text, SplittableRandom random) {
    int at = text.length() - 1;
    char other = (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
    return text.substring(0, at) + other;
  }
}
