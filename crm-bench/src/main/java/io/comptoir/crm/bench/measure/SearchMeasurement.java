package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.load.Requests;
import java.util.List;
import java.util.stream.IntStream;

/** Search over HTTP, as one person types after the other: by the beginning of a name, a mistyped one, the end of a phone. */
final class SearchMeasurement implements Measurement {
  private static final double PREFIX_MILLIS = 5;
  private static final double TYPO_MILLIS = 50;

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<Row> measure(Lab lab) {
    ServerProcess product = lab.product();
    return List.of(
        row(lab, lab.names(product), "prefix_p99", "name prefix search over HTTP, 99th percentile", PREFIX_MILLIS),
        row(lab, lab.mistypedNames(product), "typo_p99", "mistyped name search over HTTP, 99th percentile", TYPO_MILLIS),
        row(lab, lab.endsOfPhones(product), "phone_end_p99", "end of a phone over HTTP, 99th percentile", TYPO_MILLIS));
  }

  private static Row row(Lab lab, Requests requests, String id, String work, double millis) {
    Lab.Side side = lab.lookingUp(lab.product(), requests, 1);
    side.warm(lab.effort().warmUp());
    List<Answered> turns =
        IntStream.range(0, lab.effort().pairs()).mapToObj(i -> side.load(lab.effort().turn())).toList();
    Pairs<Answered> alone = new Pairs<>(turns, turns);
    String beside =
        Words.rate(alone.first(Answered::rate)) + " on one connection, median "
            + Words.millis(alone.first(a -> a.millis(50))) + ", slowest "
            + Words.millis(alone.first(a -> a.millis(100))) + Words.errors(turns);
    return new Row(id, work, "ms", alone.first(a -> a.millis(99)), Target.atMost(millis), beside);
  }
}
