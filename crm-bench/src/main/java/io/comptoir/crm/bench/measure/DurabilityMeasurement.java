package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.opponent.Kind;
import java.util.List;

/** What it costs that an answer means: on the disk. */
final class DurabilityMeasurement implements Measurement {
  private static final double TO_REACH = 0.95;

  @Override
  public String name() {
    return "durability";
  }

  @Override
  public List<Row> measure(Lab lab) {
    try (ServerProcess normal = lab.variant(Kind.NORMAL)) {
      Pairs<Answered> pairs =
          lab.pairs(lab.capturing(lab.product(), Lab.CONNECTIONS), lab.capturing(normal, Lab.CONNECTIONS));
      String beside =
          Words.against(Words.rate(pairs.first(Answered::rate)), Words.rate(pairs.second(Answered::rate)), pairs);
      return List.of(
          new Row(
              "full_against_normal",
              "durable (FULL) against NORMAL under group commit, captures a second, 64 connections",
              "",
              pairs.ratio(Answered::rate),
              Target.atLeast(TO_REACH),
              beside));
    }
  }
}
