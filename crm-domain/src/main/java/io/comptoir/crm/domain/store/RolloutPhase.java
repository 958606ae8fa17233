package io.comptoir.crm.domain.store;

/** How far the rollout has come in a store: what its tills ask for now. */
public enum RolloutPhase {
  /** The staff learns; nothing is asked of customers. */
  TRAINING,
  /** Customers are captured; no further question is proposed. */
  SOFT_START,
  /** Everything is on. */
  LIVE
}
