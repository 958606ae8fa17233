package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.adapter.persistence.jdbi.FoundNames.Found;
import io.comptoir.crm.adapter.persistence.jdbi.FoundNames.Range;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.search.MissedBlank;
import io.comptoir.crm.domain.search.MissedBlank.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Names that may be meant when a blank was forgotten, or typed where none belongs. */
final class BlankLookup {
  private static final int MOST_CUTS = 4;
  private static final int DEEP = 2_000;

  private final FoundNames names;
  private final Vocabulary vocabulary;
  private final MissedBlank search;

  BlankLookup(FoundNames names, Vocabulary vocabulary, MissedBlank search) {
    this.names = names;
    this.vocabulary = vocabulary;
    this.search = search;
  }

  /** The names that fit among others, at most so many of each stretch. */
  List<Found> find(int most) {
    List<Found> all = new ArrayList<>();
    List<Range> joined = joined();
    if (!joined.isEmpty()) {
      all.addAll(names.in(joined, most));
    }
    cuts().forEach(cut -> all.addAll(under(cut, most)));
    return all;
  }

  // The whole search, and the joined word wherever the others stand.
  private List<Range> joined() {
    List<Range> ranges = new ArrayList<>();
    List<FoldedName> joined = search.joined();
    for (int at = 0; at < joined.size(); at++) {
      ranges.add(Range.beginning(joined.get(at).text()));
      ranges.add(Range.beginning(joined.get(at).words().get(at)));
    }
    return ranges;
  }

  private List<Cut> cuts() {
    List<Cut> cuts = search.cuts();
    Set<String> known = vocabulary.known(cuts.stream().map(Cut::longer).filter(Vocabulary::holds).toList());
    return cuts.stream()
        .filter(cut -> known.contains(cut.longer()) || !Vocabulary.holds(cut.longer()))
        .sorted(
            Comparator.comparing((Cut cut) -> !known.contains(cut.longer())).thenComparing(cut -> -cut.shorter().length()))
        .limit(MOST_CUTS)
        .toList();
  }

  private List<Found> under(Cut cut, int most) {
    String other = cut.shorter() + " ";
    return names.in(Range.words(cut.longer()), DEEP, other, other, most);
  }
}
