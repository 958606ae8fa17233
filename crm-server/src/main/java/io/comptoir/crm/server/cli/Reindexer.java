package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;

/** Makes the keys of a customer file anew, by the rules of this program. */
@FunctionalInterface
public interface Reindexer {
  /**
   * Makes all of them anew; goes on where an earlier run was broken off.
   *
   * @return how many rows were looked at, 0 when the keys were of this program already
   * @throws CommandFailure when there is no file, or somebody uses it
   */
  long reindex(ServerConfig config, Progress progress);
}
