package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;
import java.util.List;

/** Makes, shows and revokes keys, beside a running server or without one. */
public interface KeyAdministration {
  /**
   * Makes a key, valid from now on.
   *
   * @throws CommandFailure when the data folder cannot be used
   */
  CreatedKey create(ServerConfig config, NewKey wanted);

  /** All keys that ever were, the oldest first. */
  List<KeyListing> list(ServerConfig config);

  /**
   * Takes a key out of use at once; a second time changes nothing.
   *
   * @return false when no key has this id
   */
  boolean revoke(ServerConfig config, String id);
}
