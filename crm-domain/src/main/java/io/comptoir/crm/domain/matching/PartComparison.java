package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.recognition.NameAgreement;
import io.comptoir.crm.domain.recognition.NameComparison;
import io.comptoir.crm.domain.recognition.NameWords;
import java.util.List;
import java.util.Optional;

/** Compares the given names of two people, or their family names. Immutable; symmetric. */
record PartComparison(WordComparison words) {
  /** Empty when one of them has no words. */
  Optional<Finding> of(FoldedName a, FoldedName b) {
    return a.isEmpty() || b.isEmpty() ? Optional.empty() : Optional.of(found(a.words(), b.words()));
  }

  /** The same of two that were written in two scripts, of which one may write what is heard of the other. */
  Optional<Finding> acrossScripts(FoldedName a, FoldedName b) {
    return of(a, b).map(found -> found.isWithin(Agreement.CLOSE) || !isHeard(a, b) ? found : Finding.OTHER_SPELLING);
  }

  private boolean isHeard(FoldedName a, FoldedName b) {
    return NameComparison.compare(a, b, words.nicknames()) == NameAgreement.AGREES;
  }

  // As one text too: a blank too many or too few is no more than a slip.
  private Finding found(List<String> a, List<String> b) {
    Finding whole = words.of(joined(a), joined(b));
    if (whole == Finding.SAME || a.size() == 1 && b.size() == 1) {
      return whole;
    }
    return a.containsAll(b) && b.containsAll(a) ? Finding.OTHER_ORDER : wordByWord(a, b).or(slipAtMost(whole));
  }

  // Written as one, all families de la … would be alike.
  private static Finding slipAtMost(Finding whole) {
    return whole.isWithin(Agreement.CLOSE) ? whole : Finding.OTHER;
  }

  private Finding wordByWord(List<String> a, List<String> b) {
    Finding nearest = nearest(a, b);
    if (!nearest.isWithin(Agreement.CLOSE)) {
      return areInitials(a, b) || areInitials(b, a) ? Finding.INITIAL : weakened(nearest);
    }
    long onlyInA = withoutPartner(a, b);
    long onlyInB = withoutPartner(b, a);
    if (onlyInA > 0 && onlyInB > 0) {
      return Finding.ONE_IN_COMMON;
    }
    boolean leftOut = onlyInA + onlyInB > 0;
    if (nearest == Finding.SAME) {
      return leftOut ? Finding.ONE_LEFT_OUT : Finding.PARTICLES;
    }
    return leftOut && nearest == Finding.SLIP ? Finding.ALIKE : nearest;
  }

  private Finding nearest(List<String> a, List<String> b) {
    Finding nearest = Finding.OTHER;
    List<String> others = weighty(b);
    for (String one : weighty(a)) {
      for (String other : others) {
        nearest = one.length() == 1 || other.length() == 1 ? nearest : nearest.or(words.of(one, other));
      }
    }
    return nearest;
  }

  private long withoutPartner(List<String> some, List<String> others) {
    return weighty(some).stream().filter(word -> others.stream().noneMatch(other -> goTogether(word, other))).count();
  }

  private boolean goTogether(String word, String other) {
    Finding found = words.of(word, other);
    return found.isWithin(Agreement.CLOSE) || found == Finding.INITIAL;
  }

  private static boolean areInitials(List<String> initials, List<String> words) {
    if (initials.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < initials.size(); i++) {
      if (initials.get(i).length() > 1 || initials.get(i).charAt(0) != words.get(i).charAt(0)) {
        return false;
      }
    }
    return true;
  }

  private static Finding weakened(Finding ofWords) {
    return ofWords.agreement() == Agreement.SIMILAR ? Finding.HARDLY_ALIKE : Finding.OTHER;
  }

  private static List<String> weighty(List<String> words) {
    if (words.size() == 1) {
      return words;
    }
    List<String> weighty = words.stream().filter(word -> !NameWords.joinsNames(word)).toList();
    return weighty.isEmpty() ? words : weighty;
  }

  private static String joined(List<String> words) {
    return words.size() == 1 ? words.get(0) : String.join("", words);
  }
}
