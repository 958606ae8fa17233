package io.comptoir.crm.testkit.simulation;

/** What holds in every run, whatever goes wrong in it. */
public enum Invariant {
  /** What was answered as stored is on disk, at that moment and ever after. */
  NOTHING_LOST,
  /** An operation has one effect however often it arrives, and an id never gets a second content. */
  ONE_EFFECT,
  /** The same operation again is answered as it was the first time. */
  SAME_ANSWER,
  /** Whoever comes to two tills is one customer. */
  ONE_PERSON,
  /** Sums and counts of purchases, per customer and in all, are those that a model computes from what tills did. */
  SUMS_KEPT,
  /** The decision in force is the latest by its effective time, never by its arrival. */
  CONSENT_ORDER,
  /** The feed has no gap, and every follower sees every change once and as it stays. */
  FEED_WHOLE,
  /** The chain of hashes computed anew is the one that was written. */
  CHAIN_WHOLE,
  /** When nothing goes wrong any more, every till gets its answers. */
  ALL_ANSWERED,
  /** The server fails in the ways its ports promise and in no other. */
  NO_SURPRISE
}
