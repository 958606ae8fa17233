package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.opponent.Kind;
import java.util.List;
import java.util.Locale;

/** Captures of 64 tills: commits in groups against one commit per request on a connection pool. */
final class CaptureMeasurement implements Measurement {
  private static final double RATE = 6;
  private static final double TAIL = 1.0 / 25;

  @Override
  public String name() {
    return "captures";
  }

  @Override
  public List<Row> measure(Lab lab) {
    Lab.Side product = lab.capturing(lab.product(), Lab.CONNECTIONS);
    long before = lab.files().written().fileBytes();
    Answered warmUp = product.load(lab.effort().turn());
    Answered again = product.load(lab.effort().turn());
    long grown = lab.files().written().fileBytes() - before;
    Pairs<Answered> pairs = against(Kind.NAIVE, product, lab);
    Pairs<Answered> single = against(Kind.SINGLE, product, lab);
    return List.of(
        rate(pairs), tail(pairs), median(pairs), single(single), bytes(warmUp.good() + again.good(), grown));
  }

  private static Pairs<Answered> against(Kind kind, Lab.Side product, Lab lab) {
    try (ServerProcess naive = lab.naive(kind)) {
      return lab.pairs(product, lab.capturing(naive, Lab.CONNECTIONS));
    }
  }

  private static Row rate(Pairs<Answered> pairs) {
    String beside =
        Words.against(Words.rate(pairs.first(Answered::rate)), Words.rate(pairs.second(Answered::rate)), pairs);
    return new Row(
        "capture_rate",
        "durable captures a second over HTTP, 64 connections, against one commit per request",
        "",
        pairs.ratio(Answered::rate),
        Target.atLeast(RATE),
        beside);
  }

  private static Row single(Pairs<Answered> pairs) {
    String beside =
        Words.against(Words.rate(pairs.first(Answered::rate)), Words.rate(pairs.second(Answered::rate)), pairs);
    return new Row(
        "capture_rate_single",
        "the same against a pool of a single connection, the opponent's best",
        "",
        pairs.ratio(Answered::rate),
        Target.NONE,
        beside);
  }

  private static Row bytes(long captures, long grown) {
    return new Row(
        "bytes_per_capture",
        "bytes per capture with chain, feed, idempotency and a receipt of two lines",
        "bytes",
        Estimate.exactly(grown / (double) Math.max(1, captures)),
        Target.NONE,
        String.format(Locale.ROOT, "by the pages of the file, %,d captures, one buyer of five new", captures));
  }

  private static Row tail(Pairs<Answered> pairs) {
    String beside = Words.millis(pairs.first(a -> a.millis(99))) + " against " + Words.millis(pairs.second(a -> a.millis(99)));
    return new Row(
        "capture_p99", "99th percentile of the same", "", pairs.ratio(a -> a.millis(99)), Target.atMost(TAIL), beside);
  }

  private static Row median(Pairs<Answered> pairs) {
    return new Row(
        "capture_p50",
        "median latency of a capture at full load",
        "ms",
        pairs.first(a -> a.millis(50)),
        Target.NONE,
        "the opponent's: " + Words.millis(pairs.second(a -> a.millis(50))));
  }
}
