package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import java.util.List;
import java.util.stream.IntStream;

/** Search by the beginning of a name over HTTP, as one advisor types after the other. */
final class PrefixMeasurement implements Measurement {
  private static final double MILLIS = 5;

  @Override
  public String name() {
    return "prefix";
  }

  @Override
  public List<Row> measure(Lab lab) {
    ServerProcess product = lab.product();
    Lab.Side side = lab.lookingUp(product, lab.names(product), 1);
    side.warm(lab.effort().warmUp());
    List<Answered> turns =
        IntStream.range(0, lab.effort().pairs()).mapToObj(i -> side.load(lab.effort().turn())).toList();
    Pairs<Answered> alone = new Pairs<>(turns, turns);
    String beside =
        Words.rate(alone.first(Answered::rate)) + " on one connection, median "
            + Words.millis(alone.first(a -> a.millis(50))) + ", slowest "
            + Words.millis(alone.first(a -> a.millis(100))) + Words.errors(turns);
    return List.of(
        new Row(
            "prefix_p99",
            "name prefix search over HTTP, 99th percentile",
            "ms",
            alone.first(a -> a.millis(99)),
            Target.atMost(MILLIS),
            beside));
  }
}
