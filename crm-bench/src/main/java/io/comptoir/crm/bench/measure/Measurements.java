package io.comptoir.crm.bench.measure;

import java.util.ArrayList;
import java.util.List;

/** All measurements: memory before anything else was asked of the program, what only reads before what writes. */
public final class Measurements {
  private static final List<Measurement> ALL =
      List.of(
          new StartMeasurement(),
          new MemoryMeasurement(),
          new BytesMeasurement(),
          new RepositoryMeasurement(),
          new SizeMeasurement(),
          new SearchMeasurement(),
          new LookupMeasurement(),
          new RecordsMeasurement(),
          new LonelyMeasurement(),
          new DurabilityMeasurement(),
          new CaptureMeasurement(),
          new RateMeasurement());

  private Measurements() {}

  /** The words that select them. */
  public static List<String> names() {
    return ALL.stream().map(Measurement::name).toList();
  }

  /** Measures what is selected by these names; everything when there are none. */
  public static List<Row> run(Lab lab, List<String> only) {
    List<Row> rows = new ArrayList<>();
    for (Measurement measurement : ALL) {
      if (only.isEmpty() || only.contains(measurement.name())) {
        lab.out().println("measuring: " + measurement.name());
        List<Row> measured = measurement.measure(lab);
        measured.forEach(row -> lab.out().println(row.inWords()));
        rows.addAll(measured);
      }
    }
    return rows;
  }
}
