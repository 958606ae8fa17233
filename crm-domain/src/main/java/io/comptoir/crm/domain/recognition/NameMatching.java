package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.recognition.WordLikeness.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pairs off the words of two names, the nearest first, and counts what matched and what is left over. */
final class NameMatching {
  private final NameWords one;
  private final NameWords two;
  private final WordLikeness likeness;
  private final List<String> left;
  private final List<String> right;
  private int matched;
  private int similar;

  private NameMatching(NameWords one, NameWords two, WordLikeness likeness) {
    this.one = one;
    this.two = two;
    this.likeness = likeness;
    this.left = new ArrayList<>(one.sorted());
    this.right = new ArrayList<>(two.sorted());
  }

  static NameAgreement judge(NameWords one, NameWords two, WordLikeness likeness) {
    NameMatching matching = new NameMatching(one, two, likeness);
    matching.pairOff();
    return matching.verdict();
  }

  private void pairOff() {
    pairOff(Degree.EQUAL);
    join(left, right);
    join(right, left);
    pairOff(Degree.SAME);
    pairOff(Degree.INITIAL);
    pairOff(Degree.SIMILAR);
  }

  private void pairOff(Degree degree) {
    for (String word : List.copyOf(left)) {
      right.stream().filter(other -> likeness.is(degree, word, other)).findFirst().ifPresent(other -> {
        left.remove(word);
        right.remove(other);
        count(degree, word, other);
      });
    }
  }

  private void count(Degree degree, String word, String other) {
    if (degree == Degree.SIMILAR) {
      similar++;
    } else if (degree != Degree.INITIAL && (one.isWeighty(word) || two.isWeighty(other))) {
      matched++;
    }
  }

  private void join(List<String> joined, List<String> parts) {
    for (String word : List.copyOf(joined)) {
      List<String> found = JoinedWords.partsOf(word, parts);
      if (!found.isEmpty()) {
        joined.remove(word);
        found.forEach(parts::remove);
        matched++;
      }
    }
  }

  private NameAgreement verdict() {
    return leftOver().map(this::whenBothHaveMore).orElseGet(this::whenOneIsWithinTheOther);
  }

  /** The larger number of words left over, when both names have words that the other has not. */
  private Optional<Integer> leftOver() {
    long ofOne = left.stream().filter(word -> !one.isPassedOver(word)).count();
    long ofTwo = right.stream().filter(word -> !two.isPassedOver(word)).count();
    return ofOne > 0 && ofTwo > 0 ? Optional.of((int) Math.max(ofOne, ofTwo)) : Optional.empty();
  }

  private NameAgreement whenOneIsWithinTheOther() {
    return matched > 0 && similar == 0 ? NameAgreement.AGREES : NameAgreement.UNCLEAR;
  }

  private NameAgreement whenBothHaveMore(int leftOver) {
    return matched + similar > leftOver ? NameAgreement.UNCLEAR : NameAgreement.DIFFERS;
  }
}
