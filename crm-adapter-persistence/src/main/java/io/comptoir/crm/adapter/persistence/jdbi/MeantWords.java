package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.search.MistypedName;
import io.comptoir.crm.domain.search.Slips;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words of names that may be meant by those that were typed. */
final class MeantWords {
  private static final int MOST = 12;
  // Names in another script, which would not be among the nearest where many words are alike. Both together are looked up
  // in two statements.
  private static final int MOST_OF_ANOTHER_SCRIPT = 4;

  private final Vocabulary vocabulary;
  private final MistypedName search;

  MeantWords(Vocabulary vocabulary, MistypedName search) {
    this.vocabulary = vocabulary;
    this.search = search;
  }

  /** A word, or several with blanks between them, and the slips that lie between it and what was typed. */
  record Meant(String word, int slips) {
    static final Comparator<Meant> NEAREST_FIRST = Comparator.comparingInt(Meant::slips).thenComparing(Meant::word);

    Meant and(Meant next) {
      return word.isEmpty() ? next : new Meant(word + " " + next.word, slips + next.slips);
    }
  }

  /** For each word of the search those that may be meant by it, the nearest first and it itself among them. */
  List<List<Meant>> all() {
    List<List<Meant>> all = new ArrayList<>();
    for (int at = 0; at < search.searched().words().size(); at++) {
      all.add(at(at));
    }
    return all;
  }

  private List<Meant> at(int at) {
    String typed = search.searched().words().get(at);
    TreeSet<Meant> meant = new TreeSet<>(Meant.NEAREST_FIRST);
    meant.add(new Meant(typed, 0));
    for (String word : vocabulary.near(typed)) {
      OptionalInt slips = search.slips(at, word);
      slips.ifPresent(count -> meant.add(new Meant(word, count)));
    }
    Stream<Meant> others = meant.stream().skip(MOST).filter(each -> Slips.isOtherScript(typed, each.word()));
    return Stream.concat(meant.stream().limit(MOST), others.limit(MOST_OF_ANOTHER_SCRIPT)).toList();
  }
}
