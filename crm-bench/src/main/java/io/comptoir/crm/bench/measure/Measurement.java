package io.comptoir.crm.bench.measure;

import java.util.List;

/** Measures one or a few rows of the table. */
public interface Measurement {
  /** The word that selects it on the command line. */
  String name();

  /** Measures. */
  List<Row> measure(Lab lab);
}
