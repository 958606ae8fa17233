package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** What is asked when the day is over and everything was answered. */
final class Invariants {
  private final World world;
  private final Comptoir comptoir;
  private final Instant asOf;

  Invariants(World world, Comptoir comptoir, Instant asOf) {
    this.world = world;
    this.comptoir = comptoir;
    this.asOf = asOf;
  }

  void check() {
    world.watch().requireKept();
    List<Change> changes = comptoir.changes().after(0, Integer.MAX_VALUE);
    feed(changes);
    if (isBroken()) {
      return;
    }
    new EffectCheck(world.books(), changes, world.trace()).run();
    Model model = Model.of(world.books(), world.server().storage(), world.trace());
    if (isBroken()) {
      return;
    }
    new SumCheck(model, comptoir, asOf, world.trace()).run();
    boolean steady = !world.faults().knows(Fault.TILL_CLOCK_JUMPS) && !world.faults().knows(Fault.SERVER_CLOCK_JUMPS);
    new ConsentCheck(model, comptoir, asOf, world.trace()).run(steady);
    chain(changes);
  }

  private boolean isBroken() {
    return world.trace().broken().isPresent();
  }

  private void feed(List<Change> changes) {
    for (Follower follower : world.followers()) {
      world.trace().require(
          follower.seen().equals(changes), Invariant.FEED_WHOLE, "a follower saw other changes than there are");
    }
  }

  private void chain(List<Change> changes) {
    IntegrityReport report = comptoir.integrity().verify((done, all) -> {});
    world.trace().require(report.isWhole(), Invariant.CHAIN_WHOLE, report.toString());
    world.trace().require(
        report.entries() == changes.size(), Invariant.CHAIN_WHOLE, report + " for " + changes.size() + " changes");
    byte[] head = comptoir.storage().read(r -> r.changes().head());
    world.trace().tell(Happening.ENDED, changes.size() + " changes, " + HexFormat.of().formatHex(head));
  }
}
