package io.comptoir.crm.adapter.importing.people;

import io.comptoir.crm.application.duplicates.Duplicates;
import io.comptoir.crm.application.duplicates.ReasonWords;
import io.comptoir.crm.application.duplicates.ScoredPair;
import io.comptoir.crm.application.duplicates.SearchProgress;
import io.comptoir.crm.domain.matching.Thresholds;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The pairs as a table: each once, the lesser id first, the highest score first. */
final class PairsFile {
  private final Duplicates found;
  private final Thresholds thresholds;
  private final ReasonWords words;
  private final List<Line> lines;

  PairsFile(Duplicates found, List<String> ids, Thresholds thresholds, ReasonWords words) {
    this.found = found;
    this.thresholds = thresholds;
    this.words = words;
    this.lines = found.pairs().stream().map(pair -> Line.of(pair, ids)).sorted(Line.NEAREST_FIRST).toList();
  }

  private record Line(String one, String other, ScoredPair pair) {
    static final Comparator<Line> NEAREST_FIRST =
        Comparator.comparingDouble((Line line) -> -line.pair.score())
            .thenComparing(Line::one, IdOrder.NATURAL)
            .thenComparing(Line::other, IdOrder.NATURAL);

    static Line of(ScoredPair pair, List<String> ids) {
      String one = ids.get(pair.one());
      String other = ids.get(pair.other());
      return IdOrder.NATURAL.compare(one, other) <= 0 ? new Line(one, other, pair) : new Line(other, one, pair);
    }
  }

  void write(Path path, SearchProgress progress) {
    try (ResultFile file = ResultFile.create(path, "id_a", "id_b", "score", "class", "reasons")) {
      for (int written = 0; written < lines.size(); written++) {
        file.row(cells(lines.get(written)));
        progress.reached((double) written / lines.size());
      }
    }
  }

  private String[] cells(Line line) {
    double score = line.pair().score();
    return new String[] {
      line.one(), line.other(), String.format(Locale.ROOT, "%.6f", score),
      thresholds.of(score).name().toLowerCase(Locale.ROOT), words.say(found.explain(line.pair()).reasons())
    };
  }
}
