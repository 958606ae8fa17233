package io.comptoir.crm.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Ways to find someone, the surest first; each is only tried when those before it found nobody to show. */
final class LookupTries {
  private final List<Supplier<List<LookupHit>>> all = new ArrayList<>();

  /** These first, then whatever is added. */
  static LookupTries first(Supplier<List<LookupHit>> hits) {
    return new LookupTries().then(hits);
  }

  LookupTries then(Supplier<List<LookupHit>> hits) {
    all.add(hits);
    return this;
  }

  LookupTries then(LookupTries others) {
    all.addAll(others.all);
    return this;
  }

  List<Supplier<List<LookupHit>>> all() {
    return all;
  }
}
