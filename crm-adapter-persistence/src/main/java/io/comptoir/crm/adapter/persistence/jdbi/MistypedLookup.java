package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.adapter.persistence.jdbi.FoundNames.Found;
import io.comptoir.crm.adapter.persistence.jdbi.FoundNames.Range;
import io.comptoir.crm.adapter.persistence.jdbi.MeantWords.Meant;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.search.MissedBlank;
import io.comptoir.crm.domain.search.MistypedName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds customers by a mistyped name in bounded time: the words of the vocabulary that may be meant, put together in the
 * order of the search and looked up as names; where that finds too few, the first names that begin with one of them, in
 * whatever order the others stand; then those that have a blank more or less, or an Arabic article typed apart.
 */
final class MistypedLookup {
  private static final int MOST_TOGETHER = 64;
  private static final int NAMES_OF_WORDS = 32;
  private static final int NAMES_OF_A_WORD = 100;

  private final FoundNames names;
  private final Vocabulary vocabulary;
  private final BlankLookup blanks;
  private final MistypedName search;
  private final int limit;
  private final BestFound best = new BestFound();

  MistypedLookup(FoundNames names, Vocabulary vocabulary, FoldedName searched, int limit) {
    this.names = names;
    this.search = new MistypedName(searched);
    this.vocabulary = vocabulary;
    this.blanks = new BlankLookup(names, vocabulary, new MissedBlank(searched));
    this.limit = limit;
  }

  List<CustomerId> find() {
    if (!search.isSearchable()) {
      return List.of();
    }
    look(search);
    if (best.size() < limit) {
      note(blanks.find(NAMES_OF_A_WORD));
    }
    if (best.size() < limit) {
      search.withArticlesJoined().ifPresent(this::look);
    }
    return best.first(limit);
  }

  private void look(MistypedName words) {
    List<List<Meant>> meant = new MeantWords(vocabulary, words).all();
    List<String> typed = words.searched().words();
    look(together(meant, typed), Math.max(NAMES_OF_WORDS, 2 * limit));
    if (meant.size() > 1) {
      look(alone(meant, typed), NAMES_OF_A_WORD);
    }
  }

  private void look(List<Range> ranges, int most) {
    for (int from = 0; from < ranges.size() && best.size() < limit; from += FoundNames.TOGETHER) {
      note(names.in(ranges.subList(from, Math.min(from + FoundNames.TOGETHER, ranges.size())), most));
    }
  }

  private void note(List<Found> all) {
    all.forEach(found -> search.slips(found.name()).ifPresent(slips -> best.add(found, slips)));
  }

  private static List<Range> together(List<List<Meant>> meant, List<String> typed) {
    List<Meant> all = List.of(new Meant("", 0));
    for (List<Meant> next : meant) {
      all = all.stream()
          .flatMap(before -> next.stream().map(before::and))
          .sorted(Meant.NEAREST_FIRST)
          .limit(MOST_TOGETHER)
          .toList();
    }
    return all.stream().map(Meant::word).map(word -> beginningOrWords(word, typed)).toList();
  }

  // As it was typed, the last word may be unfinished.
  private static Range beginningOrWords(String text, List<String> typed) {
    return (" " + text).endsWith(" " + typed.get(typed.size() - 1))
        ? Range.beginning(text)
        : Range.words(text);
  }

  // A name that fits has something like the longest word, which is likely to be the rarest.
  private static List<Range> alone(List<List<Meant>> meant, List<String> typed) {
    int longest =
        IntStream.range(0, meant.size()).boxed().max(Comparator.comparing(at -> typed.get(at).length())).orElseThrow();
    return meant.get(longest).stream().map(Meant::word).map(word -> beginningOrWords(word, typed)).toList();
  }
}
