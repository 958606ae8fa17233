package io.comptoir.crm.bench.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Family names as common and as rare as those of a country: a rank is drawn as they were counted, and each language has its
 * share of all ranks. A country whose language has no syllables here keeps its list: those write their names in Han, Hangul or
 * Devanagari.
 */
final class CensusNames implements FamilyNames {
  // How many names each row of the census holds, with those before it, and how many people bear one of these: J. Comenetz,
  // Frequently Occurring Surnames in the 2010 Census, U.S. Census Bureau, 2016, table 1. Names of one bearer are left out.
  private static final long[] NAMES = {
    0, 11, 314, 3_567, 24_889, 162_253, 276_332, 454_216, 809_128, 1_233_582, 2_399_169
  };
  private static final long[] BEARERS = {
    0, 15_505_815, 82_228_878, 166_336_822, 227_995_179, 265_667_228, 273_606_952, 279_789_588, 285_238_102,
    287_999_654, 291_079_365
  };

  private final Map<String, Syllables> syllables;
  private final Map<String, Integer> shares;
  private final int allShares;

  CensusNames(List<Land> lands, List<Syllables> syllables) {
    this.syllables = syllables.stream().collect(Collectors.toMap(Syllables::language, Function.identity()));
    this.shares =
        lands.stream()
            .filter(land -> this.syllables.containsKey(land.language()))
            .collect(Collectors.toMap(Land::language, Land::share, Integer::sum));
    this.allShares = shares.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String draw(Land land, SplittableRandom random) {
    Syllables ofLanguage = syllables.get(land.language());
    if (ofLanguage == null) {
      return land.familyName(random);
    }
    long number = (long) (rank(random) * shares.get(land.language()) / allShares);
    int listed = land.family().size();
    return number < listed ? land.family().get((int) number) : ofLanguage.name(number - listed);
  }

  /** From 0, the most common name: within a row of the census the one at twice the rank has half as many bearers. */
  static double rank(SplittableRandom random) {
    long bearer = random.nextLong(BEARERS[BEARERS.length - 1]);
    int found = Arrays.binarySearch(BEARERS, bearer);
    int row = found < 0 ? -found - 2 : found;
    double within = (bearer - BEARERS[row]) / (double) (BEARERS[row + 1] - BEARERS[row]);
    double first = NAMES[row] + 1;
    return first * Math.pow((NAMES[row + 1] + 1) / first, within) - 1;
  }
}
