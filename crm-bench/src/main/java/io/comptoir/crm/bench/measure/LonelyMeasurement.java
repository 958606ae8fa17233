package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.opponent.Kind;
import java.util.List;

/** The same work with one commit for each unit: whether a client alone pays for groups, and what they give to many. */
final class LonelyMeasurement implements Measurement {
  private static final double TO_REACH = 0.95;

  @Override
  public String name() {
    return "lonely";
  }

  @Override
  public List<Row> measure(Lab lab) {
    try (ServerProcess each = lab.variant(Kind.EACH)) {
      return List.of(lonely(pairs(lab, each, 1)), together(pairs(lab, each, Lab.CONNECTIONS)));
    }
  }

  private static Pairs<Answered> pairs(Lab lab, ServerProcess each, int connections) {
    return lab.pairs(lab.capturing(lab.product(), connections), lab.capturing(each, connections));
  }

  private static Row lonely(Pairs<Answered> pairs) {
    return new Row(
        "lonely_client",
        "one lonely client against plain commit-each, captures a second",
        "",
        pairs.ratio(Answered::rate),
        Target.atLeast(TO_REACH),
        rates(pairs));
  }

  private static Row together(Pairs<Answered> pairs) {
    return new Row(
        "group_commit",
        "64 connections against plain commit-each, captures a second",
        "",
        pairs.ratio(Answered::rate),
        Target.NONE,
        rates(pairs));
  }

  private static String rates(Pairs<Answered> pairs) {
    return Words.against(Words.rate(pairs.first(Answered::rate)), Words.rate(pairs.second(Answered::rate)), pairs);
  }
}
