package io.comptoir.crm.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All measurements of servers on PostgreSQL: what only reads before what writes. */
public final class HouseMeasurements {
  private final HouseLab lab;
  private final List<Row> rows = new ArrayList<>();

  private HouseMeasurements(HouseLab lab) {
    this.lab = lab;
  }

  /** Measures everything. */
  public static List<Row> run(HouseLab lab) {
    HouseMeasurements all = new HouseMeasurements(lab);
    all.measure("bytes", new HouseBytes(lab)::measure);
    all.measure("look-ups", new HouseLookups(lab)::measure);
    all.measure("captures", new HouseCaptures(lab)::measure);
    all.measure("numbering", new HouseNumbering(lab)::measure);
    return all.rows;
  }

  private void measure(String name, Supplier<List<Row>> measurement) {
    lab.out().println("measuring: " + name);
    List<Row> measured = measurement.get();
    measured.forEach(row -> lab.out().println(row.inWords()));
    rows.addAll(measured);
  }
}
