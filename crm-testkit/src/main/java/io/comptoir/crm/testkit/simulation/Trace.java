package io.comptoir.crm.testkit.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.testkit.fixture.Seals;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened in a run, line by line, and the first invariant it broke. */
final class Trace {
  private static final int LAST_LINES = 40;

  private final VirtualTime time;
  private final List<String> lines = new ArrayList<>();
  private final Map<Happening, Integer> counts = new EnumMap<>(Happening.class);
  private Optional<Broken> broken = Optional.empty();

  Trace(VirtualTime time) {
    this.time = time;
  }

  /** An invariant that did not hold, and how. */
  record Broken(Invariant invariant, String how) {}

  void tell(Happening what, String about) {
    counts.merge(what, 1, Integer::sum);
    lines.add(time.millis() + " ms " + what + " " + about);
  }

  /** The first one counts: what breaks later may follow from it. */
  void breaks(Invariant invariant, String how) {
    if (broken.isEmpty()) {
      broken = Optional.of(new Broken(invariant, how));
    }
  }

  void require(boolean held, Invariant invariant, String how) {
    if (!held) {
      breaks(invariant, how);
    }
  }

  Optional<Broken> broken() {
    return broken;
  }

  Map<Happening, Integer> counts() {
    return counts;
  }

  String hash() {
    return HexFormat.of().formatHex(Seals.sha256(String.join("\n", lines).getBytes(UTF_8)));
  }

  String end() {
    List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    return String.join("\n  ", last);
  }
}
