package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.adapter.persistence.jdbi.FoundNames.Found;
import io.comptoir.crm.adapter.persistence.jdbi.FoundNames.Range;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.search.NameSearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds customers by a name in bounded time. Few stretches of the index hold every name that fits more closely than by
 * scattered words, whole words first. Where these are too few, names of scattered words are looked for under the rarest of
 * the words: a name that has them all stands under each of them.
 */
final class NameLookup {
  private static final int LEAST_READ = 64;
  // Entries are compared within the engine: so many take a millisecond.
  private static final int DEEP = 2_000;
  private static final int COUNTED = 500;

  private final FoundNames names;
  private final NameSearch search;
  private final List<String> words;
  private final int limit;
  private final BestFound best = new BestFound();

  NameLookup(FoundNames names, FoldedName searched, int limit) {
    this.names = names;
    this.search = new NameSearch(searched);
    this.words = searched.words();
    this.limit = limit;
  }

  List<CustomerId> find() {
    note(names.in(Range.beginning(search.searched().text()), read()));
    if (best.size() < limit && words.size() > 2) {
      note(names.in(familyFirst(), read()));
    }
    if (best.size() < limit && words.size() > 1) {
      note(scattered());
    }
    return best.first(limit);
  }

  // Who bears two names, or was merged, takes two entries.
  private int read() {
    return Math.max(LEAST_READ, 2 * limit);
  }

  private void note(List<Found> all) {
    all.forEach(found -> search.fit(found.name()).ifPresent(fit -> best.add(found, fit.ordinal())));
  }

  // Of a name that was typed with several words of the family first, the index has the first of them, then the given names.
  private List<Range> familyFirst() {
    return IntStream.range(2, words.size())
        .limit(FoundNames.TOGETHER)
        .mapToObj(given -> words.get(0) + " " + String.join(" ", words.subList(given, words.size())))
        .map(Range::beginning)
        .toList();
  }

  private List<Found> scattered() {
    List<Integer> longest =
        IntStream.range(0, words.size())
            .boxed()
            .sorted(Comparator.comparing((Integer at) -> -words.get(at).length()))
            .limit(FoundNames.MEASURED)
            .toList();
    List<Long> lengths = names.lengths(longest.stream().map(this::under).toList(), COUNTED);
    return scattered(longest.get(lengths.indexOf(Collections.min(lengths))));
  }

  private Range under(int at) {
    return isLast(at) ? Range.beginning(words.get(at)) : Range.more(words.get(at));
  }

  private boolean isLast(int at) {
    return at == words.size() - 1;
  }

  private List<Found> scattered(int rarest) {
    List<String> others = new ArrayList<>();
    IntStream.range(0, words.size())
        .filter(at -> at != rarest)
        .mapToObj(at -> isLast(at) ? words.get(at) : words.get(at) + " ")
        .forEach(others::add);
    return names.in(under(rarest), DEEP, others.get(0), others.get(others.size() - 1), read());
  }
}
