package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;

/** Moves a customer file from one engine to the other. */
@FunctionalInterface
public interface HouseMover {
  /**
   * Moves all of it and compares both sides; goes on where an earlier run was broken off.
   *
   * @throws CommandFailure when it was not moved; then no server starts on what was moved so far
   */
  MoveSummary move(ServerConfig config, MoveOrder order, Progress progress);
}
