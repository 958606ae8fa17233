package io.comptoir.crm.server.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A server that answers. Safe to use from several threads. */
public interface RunningServer extends AutoCloseable {
  /** Where it answers, with the port it really got and without a path: {@code http://127.0.0.1:8080}. */
  URI address();

  /** The keys of the demo, when this start set it up. */
  Optional<DemoKeys> demoKeys();

  /** The file into which this start wrote a first admin key, when there was no key at all. */
  Optional<Path> adminKeyFile();

  /**
   * Waits until the server has ended.
   *
   * @throws CommandFailure when it ended because it could not go on
   */
  void awaitEnd() throws InterruptedException;

  /**
   * Stops: no new request, those that run are answered, what was accepted is on disk. Returns within ten seconds and
   * once everything is closed, also when another thread began it; a second call changes nothing.
   */
  @Override
  void close();
}
