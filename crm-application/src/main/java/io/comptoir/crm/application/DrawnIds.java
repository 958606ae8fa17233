package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.IdGenerator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Ids drawn before a unit of work is submitted, so that it uses the same ones however often it runs. */
final class DrawnIds {
  private final List<UUID> drawn;
  private int next;

  private DrawnIds(List<UUID> drawn) {
    this.drawn = drawn;
  }

  static DrawnIds of(IdGenerator generator, int count) {
    return new DrawnIds(Stream.generate(generator::next).limit(count).toList());
  }

  /** The same ids from the start, for one run. */
  DrawnIds fresh() {
    return new DrawnIds(drawn);
  }

  UUID next() {
    return drawn.get(next++);
  }
}
