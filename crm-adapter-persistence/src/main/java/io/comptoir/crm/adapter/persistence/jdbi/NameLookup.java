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
 * scattered words, whole words first, and those of which middle words were left out. Where these are too few, names of scattered words are looked for under the rarest of
 * the words: a name that has them all stands under each of them.
 */
final class NameLookup {
  private static final int LEAST_READ = 64;
  // Entries are compared within the engine: so many take a millisecond.
  private static final int DEEP = 2_000;
  private static final int COUNTED = 500;
  private static final int OF_ONE_NAME = 256;

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
    note(beginning());
    if (best.size() < limit && words.size() > 1) {
      note(names.in(turned(), read()));
    }
    if (best.size() < limit && words.size() > 1) {
      note(scattered());
    }
    return best.first(limit);
  }

  // Among many of exactly this name those who came last are rather meant than those whose entries stand first.
  private List<Found> beginning() {
    String text = search.searched().text();
    List<Found> first = names.in(Range.beginning(text), read());
    boolean allEqual = first.size() == read() && first.stream().allMatch(found -> search.isWhole(found.name()));
    return allEqual ? names.named(text, OF_ONE_NAME) : first;
  }

  // Who bears two names, or was merged, takes two entries.
  private int read() {
    return Math.max(LEAST_READ, 2 * limit);
  }

  private void note(List<Found> all) {
    all.forEach(found -> search.fit(found.name()).ifPresent(fit -> best.add(found, fit.ordinal())));
  }

  // Where a name stands of which the last word was typed with others left out before it, or of which several words of the
  // family were typed first: the index has one of the words, then all others as the name goes on.
  private List<Range> turned() {
    int last = words.size() - 1;
    List<Range> ranges = new ArrayList<>(List.of(Range.words(words.get(last) + " " + joined(0, last))));
    IntStream.rangeClosed(2, last).mapToObj(this::finished).forEach(ranges::add);
    IntStream.rangeClosed(2, last).mapToObj(this::begun).forEach(ranges::add);
    return ranges.subList(0, Math.min(ranges.size(), FoundNames.TOGETHER));
  }

  private Range finished(int given) {
    return Range.words(words.get(0) + " " + joined(given, words.size()) + " " + joined(1, given));
  }

  private Range begun(int given) {
    return Range.beginning(words.get(0) + " " + joined(given, words.size()));
  }

  private String joined(int from, int to) {
    return String.join(" ", words.subList(from, to));
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
