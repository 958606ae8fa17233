package io.comptoir.crm.bench.report;

import io.comptoir.crm.bench.measure.Estimate;
import io.comptoir.crm.bench.measure.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures for programs: one line each, separated by commas. */
final class Lines {
  private static final String HEAD = "row,median,low,high,unit,direction,target,reached\n";

  private Lines() {}

  static String of(List<Row> rows) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Row row : rows) {
      Estimate figure = row.figure();
      text.append(
              String.join(
                  ",", row.id(), Double.toString(figure.median()), Double.toString(figure.low()),
                  Double.toString(figure.high()), row.unit(), row.target().kind().name(),
                  Double.toString(row.target().value()), Boolean.toString(row.isReached())))
          .append('\n');
    }
    return text.toString();
  }

  /** The figures by row, as they were written. */
  static Map<String, Estimate> read(List<String> lines) {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split(",", -1);
      figures.put(
          columns[0],
          new Estimate(
              Double.parseDouble(columns[1]), Double.parseDouble(columns[2]), Double.parseDouble(columns[3])));
    }
    return figures;
  }
}
