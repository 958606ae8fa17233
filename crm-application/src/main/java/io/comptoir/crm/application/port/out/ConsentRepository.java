package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.consent.Suppression;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.OperationId;
import java.util.List;
import java.util.Set;

/** The ledger of consent: decisions are added and never changed. */
public interface ConsentRepository {
  /** Adds a decision. */
  void add(ConsentDecision decision, Chained chained);

  /** The decisions of a customer and of those merged into it, in order of reception. */
  List<ConsentDecision> decisionsOf(CustomerId id);

  /** The decisions that one operation brought, in the order they were added. */
  List<ConsentDecision> decisionsOf(OperationId operation);

  /**
   * Says that a decision which could not be read was mended or discarded: it stays stored and counts no longer. Saying it
   * again changes nothing.
   */
  void setAside(DecisionId decision);

  /** The decisions of a customer and of those merged into it that were set aside. */
  Set<DecisionId> setAsideOf(CustomerId id);

  /** Adds a suppression. */
  void suppress(Suppression suppression);

  /** The suppressions of a customer and of those merged into it, in order of reception. */
  List<Suppression> suppressionsOf(CustomerId id);
}
