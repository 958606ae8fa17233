package io.comptoir.crm.server.run;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.ProductVersion;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.owner.OwnerVisit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** How a command that writes comes to the customer file: through the server that serves it, or alone. */
sealed interface WayIn extends AutoCloseable {
  /** A server that starts has its lock before it answers, and one that stops answers no more while it has it. */
  Duration PATIENCE = Duration.ofSeconds(12);

  /** Does the command's work in the one way or the other. */
  <T> T choose(Function<OwnerVisit, T> throughServer, Function<Comptoir, T> alone);

  @Override
  void close();

  /** Through a running server. */
  record Through(OwnerVisit visit) implements WayIn {
    @Override
    public <T> T choose(Function<OwnerVisit, T> throughServer, Function<Comptoir, T> alone) {
      return throughServer.apply(visit);
    }

    @Override
    public void close() {
      visit.close();
    }
  }

  /** Alone; no server can start as long as this is open. */
  record Alone(OpenHouse house) implements WayIn {
    @Override
    public <T> T choose(Function<OwnerVisit, T> throughServer, Function<Comptoir, T> alone) {
      return alone.apply(house.comptoir());
    }

    @Override
    public void close() {
      house.close();
    }
  }

  /**
   * Finds it.
   *
   * @throws CommandFailure with {@link ExitCode#DATA_IN_USE} when somebody else holds the data folder and does not answer
   */
  static WayIn to(ServerConfig config) {
    return to(config, PATIENCE);
  }

  static WayIn to(ServerConfig config, Duration patience) {
    long begun = System.nanoTime();
    Optional<WayIn> way = find(config);
    while (way.isEmpty() && System.nanoTime() - begun < patience.toNanos()) {
      pause();
      way = find(config);
    }
    return way.orElseThrow(() -> new CommandFailure(
        ExitCode.DATA_IN_USE,
        "another command, or a server that does not answer, is using the data folder " + config.data()
            + ": wait for it to end, or stop it"));
  }

  private static Optional<WayIn> find(ServerConfig config) {
    Optional<WayIn> through = OwnerVisit.to(config.data(), ProductVersion.text()).map(Through::new);
    return through.isPresent() ? through : alone(config);
  }

  private static Optional<WayIn> alone(ServerConfig config) {
    try {
      return Optional.of(new Alone(OpenHouse.locked(config)));
    } catch (CommandFailure failure) {
      if (failure.code() == ExitCode.DATA_IN_USE) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "stopped while waiting for the data folder", e);
    }
  }
}
