package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.feed.Change;
import java.util.ArrayList;
import java.util.List;

/** Someone who follows the feed, page by page, and asks again when no answer came. */
final class Follower {
  private final World world;
  private final int pageSize;
  private final List<Change> seen = new ArrayList<>();

  Follower(World world, int pageSize) {
    this.world = world;
    this.pageSize = pageSize;
  }

  /** Asks for one page; how many changes came. */
  int ask() {
    List<Change> page = world.server().comptoir().map(this::page).orElse(List.of());
    if (world.faults().happens(Fault.LOST_ANSWER)) {
      return 0;
    }
    for (Change change : page) {
      world.trace().require(
          change.seq() == seen.size() + 1, Invariant.FEED_WHOLE, "after change " + seen.size() + " came " + change.seq());
      seen.add(change);
    }
    return page.size();
  }

  private List<Change> page(Comptoir comptoir) {
    return comptoir.changes().after(seen.size(), pageSize);
  }

  List<Change> seen() {
    return seen;
  }
}
