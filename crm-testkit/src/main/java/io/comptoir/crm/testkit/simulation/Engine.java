package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.memory.InMemoryStorage;

/** Makes the engine under simulation. */
@FunctionalInterface
public interface Engine {
  /** An engine that lives in this time, with these faults, and finds {@code disk} when it starts. */
  GroupCommitStorage start(VirtualTime time, FaultPlan faults, InMemoryStorage disk);
}
