package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.recognition.WordLikeness.Degree;
import java.util.ArrayList;
import java.util.List;

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
    Rest ofOne = Rest.of(left, one);
    Rest ofTwo = Rest.of(right, two);
    if (ofOne.weighty() > 0 && ofTwo.weighty() > 0) {
      return whenBothHaveMore(Math.max(ofOne.weighty(), ofTwo.weighty()));
    }
    boolean within = ofOne.isWithin(ofTwo) && ofTwo.isWithin(ofOne);
    return within && matched > 0 && similar == 0 ? NameAgreement.AGREES : NameAgreement.UNCLEAR;
  }

  private NameAgreement whenBothHaveMore(int most) {
    return matched + similar > most ? NameAgreement.UNCLEAR : NameAgreement.DIFFERS;
  }

  /** What is left over of a name: words that the other has not. */
  private record Rest(int weighty, int particles) {
    static Rest of(List<String> words, NameWords name) {
      List<String> untitled = words.stream().filter(word -> !name.isTitle(word)).toList();
      int particles = (int) untitled.stream().filter(name::isParticle).count();
      return new Rest(untitled.size() - particles, particles);
    }

    // What looks like a particle is also a family name somewhere: against a real word it proves nothing.
    boolean isWithin(Rest other) {
      return particles == 0 || other.weighty == 0;
    }
  }
}
