package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.opponent.Kind;
import java.util.List;

/** Whether one client alone pays for the group that it could have been part of. */
final class LonelyMeasurement implements Measurement {
  private static final double TO_REACH = 0.95;

  @Override
  public String name() {
    return "lonely";
  }

  @Override
  public List<Row> measure(Lab lab) {
    try (ServerProcess each = lab.variant(Kind.EACH)) {
      Pairs<Answered> pairs = lab.pairs(lab.capturing(lab.product(), 1), lab.capturing(each, 1));
      String beside =
          Words.against(Words.rate(pairs.first(Answered::rate)), Words.rate(pairs.second(Answered::rate)), pairs);
      return List.of(
          new Row(
              "lonely_client",
              "one lonely client against plain commit-each, captures a second",
              "",
              pairs.ratio(Answered::rate),
              Target.atLeast(TO_REACH),
              beside));
    }
  }
}
