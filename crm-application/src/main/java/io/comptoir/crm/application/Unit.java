package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.integrity.FactContent;
import java.time.Instant;
import java.util.UUID;

/**
 * One run of a unit of work: the repositories, and what was drawn before it was submitted.
 *
 * @param repositories the collections
 * @param at the server's clock when the operation came in
 * @param ids ids for what is new
 * @param sealer seals for the facts
 */
record Unit(Repositories repositories, Instant at, DrawnIds ids, Sealer sealer) {
  /** Leaves the change of a fact and gives the fact its place in the chain. */
  Chained chain(ChangeType type, UUID id, long version, FactContent fact) {
    return repositories.changes().append(type, id, version, at, sealer.seal(fact));
  }

  /** Leaves a change that no fact stands behind. */
  void changed(ChangeType type, UUID id, long version) {
    repositories.changes().append(type, id, version, at);
  }
}
