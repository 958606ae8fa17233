package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.opponent.Kind;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The program in its process, started when it is first asked for. Not thread-safe. */
final class Program implements AutoCloseable {
  private final Hosting hosting;
  private final Path folder;
  private @Nullable ServerProcess server;

  Program(Hosting hosting, Path folder) {
    this.hosting = hosting;
    this.folder = folder;
  }

  ServerProcess server() {
    if (server == null) {
      server = ServerProcess.start(hosting, Kind.PRODUCT, folder);
    }
    return server;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
