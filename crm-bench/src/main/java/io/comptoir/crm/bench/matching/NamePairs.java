package io.comptoir.crm.bench.matching;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.matching.AddressTraits;
import io.comptoir.crm.domain.matching.Agreement;
import io.comptoir.crm.domain.matching.BirthTraits;
import io.comptoir.crm.domain.matching.Comparison;
import io.comptoir.crm.domain.matching.ContactTraits;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.NameTraits;
import io.comptoir.crm.domain.matching.Traits;
import io.comptoir.crm.domain.matching.TraitsComparison;
import io.comptoir.crm.domain.recognition.NameAgreement;
import io.comptoir.crm.domain.recognition.NameComparison;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How many names, written in Latin letters and in another script, are called close.
 *
 * @param script the other script
 * @param recognition by the comparison that recognises customers at the till
 * @param matching by the one that looks for duplicates
 * @param untransliterated by the same one, where other scripts are not read
 */
public record NamePairs(String script, Share recognition, Share matching, Share untransliterated) {
  private static final List<String> SCRIPTS = List.of("arabic", "chinese", "japanese", "korean", "russian");
  private static final int RANDOM_PAIRS = 200_000;
  private static final long SEED = 20_261_122;
  private static final NameFolding NAMES = new LibraryNormalizer().names();
  private static final TraitsComparison COMPARISON = new TraitsComparison(NAMES::nicknames);

  /**
   * What a comparison calls close.
   *
   * @param pairs the share of pairs of one name
   * @param random the share of pairs of two names drawn at random
   */
  public record Share(double pairs, double random) {}

  /** A name as it is compared. */
  private record Read(FoldedName folded, NameTraits traits) {
    static Read of(String name, Function<String, FoldedName> folding) {
      FoldedName folded = folding.apply(name);
      return new Read(folded, NameTraits.unsplit(folded).in(NameTraits.scriptOf(name)));
    }
  }

  /** Names, one beside the other. */
  private record Folded(List<Read> latin, List<Read> other) {
    static Folded of(List<String[]> pairs, Function<String, FoldedName> folding) {
      return new Folded(
          pairs.stream().map(pair -> Read.of(pair[0], folding)).toList(),
          pairs.stream().map(pair -> Read.of(pair[1], folding)).toList());
    }

    Share share(BiPredicate<Read, Read> close) {
      long own = IntStream.range(0, latin.size()).filter(i -> close.test(latin.get(i), other.get(i))).count();
      Random random = new Random(SEED);
      long wrong = 0;
      for (int drawn = 0; drawn < RANDOM_PAIRS; drawn++) {
        int one = random.nextInt(latin.size());
        int two = random.nextInt(latin.size() - 1);
        wrong += close.test(latin.get(one), other.get(two < one ? two : two + 1)) ? 1 : 0;
      }
      return new Share((double) own / latin.size(), (double) wrong / RANDOM_PAIRS);
    }
  }

  /** All scripts of which there are pairs; says which are not there. */
  public static List<NamePairs> in(Path folder, PrintStream out) {
    List<NamePairs> all = new ArrayList<>();
    for (String script : SCRIPTS) {
      Path file = folder.resolve("wd_" + script + ".tsv.gz");
      if (Files.isReadable(file)) {
        all.add(of(script, PeopleSet.lines(file).stream().map(NamePairs::pair).toList()));
      } else {
        out.println("passed over: there is no " + file);
      }
    }
    return all;
  }

  private static String[] pair(String line) {
    String[] cells = line.split("\t");
    return new String[] {cells[0], cells[1].replace(" ", "")};
  }

  private static NamePairs of(String script, List<String[]> pairs) {
    Folded read = Folded.of(pairs, NAMES::fold);
    return new NamePairs(
        script, read.share(NamePairs::agree), read.share(NamePairs::areClose),
        Folded.of(pairs, NamePairs::withoutScripts).share(NamePairs::areClose));
  }

  private static boolean agree(Read a, Read b) {
    return NameComparison.compare(a.folded(), b.folded(), NAMES::nicknames) == NameAgreement.AGREES;
  }

  private static boolean areClose(Read a, Read b) {
    Comparison found = COMPARISON.compare(named(a), named(b));
    List<Agreement> parts = Arrays.asList(MatchField.GIVEN_NAME, MatchField.FAMILY_NAME).stream()
        .map(found::of).flatMap(Optional::stream).map(finding -> finding.agreement()).toList();
    return !parts.isEmpty() && parts.stream().allMatch(part -> part.compareTo(Agreement.CLOSE) <= 0);
  }

  private static Traits named(Read name) {
    return new Traits(name.traits(), BirthTraits.NONE, "", AddressTraits.NONE, ContactTraits.NONE);
  }

  // Accents go, letters that are not Latin go with them.
  private static FoldedName withoutScripts(String name) {
    String latin = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return FoldedName.of(latin.replaceAll("[^a-z0-9 ]", "").strip().replaceAll(" +", " "));
  }
}
