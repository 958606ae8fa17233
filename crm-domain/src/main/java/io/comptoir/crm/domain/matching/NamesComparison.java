package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.recognition.ChineseSounds;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares two names: each part with its like, and with the other part where somebody exchanged them. Immutable. */
record NamesComparison(PartComparison parts) {
  // Both parts must agree well the other way round, and hardly as they stand.
  private static final int NEAR = Agreement.SIMILAR.ordinal();
  private static final int FAR = Agreement.FAINT.ordinal() + Agreement.FAINT.ordinal();
  private static final int MOST_CUT = 6;

  /** How the two parts agree, one way or the other. */
  private record Parts(Optional<Finding> given, Optional<Finding> family) {
    static final Comparator<Parts> NEAREST_FIRST =
        Comparator.comparing((Parts parts) -> parts.known() == 0)
            .thenComparingInt(Parts::distance)
            .thenComparingInt(parts -> -parts.known())
            .thenComparingInt(parts -> ordinal(parts.family))
            .thenComparingInt(parts -> ordinal(parts.given));

    boolean areKnown() {
      return given.isPresent() && family.isPresent();
    }

    int known() {
      return (given.isPresent() ? 1 : 0) + (family.isPresent() ? 1 : 0);
    }

    int distance() {
      return level(given) + level(family);
    }

    boolean isWithin(Agreement farthest) {
      return given.filter(found -> found.isWithin(farthest)).isPresent()
          || family.filter(found -> found.isWithin(farthest)).isPresent();
    }

    private static int level(Optional<Finding> found) {
      return found.isPresent() ? found.get().agreement().ordinal() : 0;
    }

    private static int ordinal(Optional<Finding> found) {
      return found.isPresent() ? found.get().ordinal() : -1;
    }
  }

  Comparison add(Comparison sofar, NameTraits a, NameTraits b) {
    if (a.isEmpty() || b.isEmpty()) {
      return sofar;
    }
    return a.split() && b.split() ? ofSplit(sofar, a, b) : with(sofar, ofUnsplit(a, b));
  }

  private Comparison ofSplit(Comparison sofar, NameTraits a, NameTraits b) {
    Parts straight = straight(a, b);
    if (straight.areKnown() && straight.distance() < FAR) {
      return inOrder(sofar, straight, Finding.SAME);
    }
    Parts crossed = turned(crossed(a, b));
    return areExchanged(straight, crossed)
        ? inOrder(sofar, crossed, Finding.OTHER)
        : inOrder(sofar, straight, Finding.SAME);
  }

  private static Comparison inOrder(Comparison sofar, Parts parts, Finding order) {
    return parts.known() == 0 ? sofar : with(sofar, parts).with(MatchField.NAME_ORDER, order);
  }

  private static Comparison with(Comparison sofar, Parts parts) {
    return sofar.with(MatchField.GIVEN_NAME, parts.given()).with(MatchField.FAMILY_NAME, parts.family());
  }

  private Parts straight(NameTraits a, NameTraits b) {
    BiFunction<FoldedName, FoldedName, Optional<Finding>> comparison = between(a, b);
    return new Parts(comparison.apply(a.given(), b.given()), comparison.apply(a.family(), b.family()));
  }

  private Parts crossed(NameTraits a, NameTraits b) {
    BiFunction<FoldedName, FoldedName, Optional<Finding>> comparison = between(a, b);
    return new Parts(comparison.apply(a.given(), b.family()), comparison.apply(a.family(), b.given()));
  }

  private BiFunction<FoldedName, FoldedName, Optional<Finding>> between(NameTraits a, NameTraits b) {
    boolean mayBeHeard = a.isOtherScript(b) && !isOfCharacters(a) && !isOfCharacters(b);
    return mayBeHeard ? parts::acrossScripts : parts::of;
  }

  private static boolean areExchanged(Parts straight, Parts crossed) {
    if (straight.areKnown() && crossed.areKnown()) {
      return crossed.distance() <= NEAR && straight.distance() >= FAR;
    }
    return straight.known() == 0
        ? crossed.isWithin(Agreement.EXACT)
        : !straight.isWithin(Agreement.FAINT) && crossed.isWithin(Agreement.CLOSE);
  }

  // Where nobody said which is the family name, the cut counts that makes most sense beside the other name.
  private Parts ofUnsplit(NameTraits a, NameTraits b) {
    if (String.join("", a.words()).equals(String.join("", b.words()))) {
      return new Parts(Optional.of(Finding.SAME), Optional.of(Finding.SAME));
    }
    return isOfCharacters(a) || isOfCharacters(b) ? ofCharacters(a, b) : ofCuts(a, b);
  }

  // A few syllables out of a name sound like many others: what is heard is the whole name.
  private Parts ofCharacters(NameTraits a, NameTraits b) {
    FoldedName one = new FoldedName(a.words());
    FoldedName other = new FoldedName(b.words());
    if (!a.isOtherScript(b) || !ChineseSounds.decide(one, other)) {
      return ofCuts(a, b);
    }
    Optional<Finding> heard = Optional.of(ChineseSounds.agree(one, other) ? Finding.OTHER_SPELLING : Finding.OTHER);
    return new Parts(heard, heard);
  }

  private static boolean isOfCharacters(NameTraits name) {
    return !name.split() && name.script() == UnicodeScript.HAN;
  }

  private Parts ofCuts(NameTraits a, NameTraits b) {
    return cuts(a)
        .flatMap(one -> cuts(b).flatMap(other -> Stream.of(straight(one, other), turned(crossed(one, other)))))
        .min(Parts.NEAREST_FIRST)
        .orElseThrow();
  }

  // Which of two names came first must not decide what is called given and what family name.
  private static Parts turned(Parts crossed) {
    Parts other = new Parts(crossed.family(), crossed.given());
    return Parts.NEAREST_FIRST.compare(crossed, other) <= 0 ? crossed : other;
  }

  private static Stream<NameTraits> cuts(NameTraits name) {
    List<String> words = name.words();
    if (name.split() || words.size() == 1) {
      return Stream.of(name);
    }
    return IntStream.range(Math.max(1, words.size() - MOST_CUT), words.size()).mapToObj(name::cutAfter);
  }
}
