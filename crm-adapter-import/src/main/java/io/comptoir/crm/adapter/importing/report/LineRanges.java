package io.comptoir.crm.adapter.importing.report;

import io.comptoir.crm.adapter.importing.file.RawLine;
import java.util.List;
import java.util.StringJoiner;

/** Writes line numbers so that no spreadsheet takes them for a date: {@code 2 to 8, 11}. */
final class LineRanges {
  private LineRanges() {}

  static String of(List<RawLine> lines) {
    StringJoiner ranges = new StringJoiner(", ");
    for (int from = 0, to; from < lines.size(); from = to + 1) {
      to = from;
      while (to + 1 < lines.size() && lines.get(to + 1).ordinal() == lines.get(to).ordinal() + 1) {
        to++;
      }
      long first = lines.get(from).number();
      ranges.add(from == to ? Long.toString(first) : first + " to " + lines.get(to).number());
    }
    return ranges.toString();
  }
}
