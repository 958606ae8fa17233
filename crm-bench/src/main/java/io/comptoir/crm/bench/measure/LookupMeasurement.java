package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.load.HttpLoad;
import io.comptoir.crm.bench.load.Requests;
import io.comptoir.crm.bench.opponent.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Look-ups by phone against the same bytes from memory, and these against the container that carries them. */
final class LookupMeasurement implements Measurement {
  private static final double OF_STATIC = 0.8;
  private static final double OF_BARE = 0.4;

  @Override
  public String name() {
    return "lookup";
  }

  @Override
  public List<Row> measure(Lab lab) {
    ServerProcess product = lab.product();
    Requests phones = lab.phones(product);
    Path bytes = answer(lab, product, phones);
    try (ServerProcess fixed = ServerProcess.start(lab.hosting(), Kind.STATIC, bytes)) {
      Lab.Side sent = lab.lookingUp(fixed, phones, Lab.CONNECTIONS);
      Row lookup = lookup(lab.pairs(lab.lookingUp(product, phones, Lab.CONNECTIONS), sent));
      return List.of(lookup, container(lab, bytes, sent, phones));
    }
  }

  private static Path answer(Lab lab, ServerProcess product, Requests phones) {
    try {
      Path file = lab.files().written().folder().resolve("answer.json");
      return Files.write(file, new HttpLoad(product.port(), 1, Lab.OK).once(phones.next()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row lookup(Pairs<Answered> pairs) {
    String beside =
        Words.against(Words.rate(pairs.first(Answered::rate)), Words.rate(pairs.second(Answered::rate)), pairs);
    return new Row(
        "lookup_against_static",
        "look-up by phone over HTTP against a static Jersey answer, requests a second, 64 connections",
        "",
        pairs.ratio(Answered::rate),
        Target.atLeast(OF_STATIC),
        beside + ", p99 " + Words.millis(pairs.first(a -> a.millis(99))) + "; " + Words.busy(pairs));
  }

  private static Row container(Lab lab, Path bytes, Lab.Side fixed, Requests phones) {
    try (ServerProcess bare = ServerProcess.start(lab.hosting(), Kind.BARE, bytes)) {
      Pairs<Answered> pairs = lab.pairs(fixed, lab.lookingUp(bare, phones, Lab.CONNECTIONS));
      String beside =
          Words.against(Words.rate(pairs.first(Answered::rate)), Words.rate(pairs.second(Answered::rate)), pairs);
      return new Row(
          "static_against_bare",
          "static Jersey answer against the bare container, requests a second, 64 connections",
          "",
          pairs.ratio(Answered::rate),
          Target.atLeast(OF_BARE),
          beside + "; " + Words.busy(pairs));
    }
  }
}
