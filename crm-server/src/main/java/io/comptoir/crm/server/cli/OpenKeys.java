package io.comptoir.crm.server.cli;

import io.comptoir.crm.application.port.in.KeyUseCase;

/**
 * The conversation about keys, with what it holds open.
 *
 * @param keys the conversation; it may throw a {@link CommandFailure} too
 * @param release gives back the storage or the connection behind it
 */
public record OpenKeys(KeyUseCase keys, Runnable release) implements AutoCloseable {
  @Override
  public void close() {
    release.run();
  }
}
