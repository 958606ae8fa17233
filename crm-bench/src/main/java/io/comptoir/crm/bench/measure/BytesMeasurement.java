package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.data.DataSet;
import java.util.List;
import java.util.Locale;

/** What a customer takes on the disk, as the engine counts its pages. */
final class BytesMeasurement implements Measurement {
  private static final double TO_REACH = 400;

  @Override
  public String name() {
    return "bytes";
  }

  @Override
  public List<Row> measure(Lab lab) {
    DataSet data = lab.files().data();
    double customer = data.profileBytes() / (double) data.customers();
    double all = data.allBytes() / (double) data.customers();
    String beside =
        String.format(Locale.ROOT, "%,.0f bytes with records, receipts, consents, captures, feed and chain", all);
    return List.of(
        new Row(
            "bytes_per_customer",
            "bytes per customer on disk: profile with its indexes and search",
            "bytes",
            Estimate.exactly(customer),
            Target.atMost(TO_REACH),
            beside));
  }
}
