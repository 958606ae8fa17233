package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands behind the commands in tests: answers what it was told to and keeps what it was asked. */
final class StubActions implements ServeAction, KeyAdministration, ReceiptImporter {
  static final CreatedKey CREATED = new CreatedKey("0198-key", "cmt_secret");

  final List<ServerConfig> configs = new ArrayList<>();
  final List<NewKey> wanted = new ArrayList<>();
  final List<String> revoked = new ArrayList<>();
  final List<ImportOrder> orders = new ArrayList<>();
  final List<KeyListing> listed = new ArrayList<>();
  final StubServer server = new StubServer();
  @Nullable RuntimeException failure;

  CommandActions actions() {
    return new CommandActions(this, this, this);
  }

  @Override
  public RunningServer start(ServerConfig config) {
    note(config);
    return server;
  }

  @Override
  public CreatedKey create(ServerConfig config, NewKey key) {
    note(config);
    wanted.add(key);
    return CREATED;
  }

  @Override
  public List<KeyListing> list(ServerConfig config) {
    note(config);
    return listed;
  }

  @Override
  public boolean revoke(ServerConfig config, String id) {
    note(config);
    revoked.add(id);
    return id.equals(CREATED.id());
  }

  @Override
  public ImportSummary run(ServerConfig config, ImportOrder order, ImportProgress progress) {
    note(config);
    orders.add(order);
    progress.reached(55, 100);
    progress.reached(56, 100);
    progress.reached(100, 100);
    return new ImportSummary(10, 3, 1, 2, List.of("total: 12.00 GBP"));
  }

  private void note(ServerConfig config) {
    configs.add(config);
    if (failure != null) {
      throw failure;
    }
  }

  /** A server that has ended by the time anybody waits for it. */
  static final class StubServer implements RunningServer {
    Optional<DemoKeys> demoKeys = Optional.empty();
    Optional<Path> adminKeyFile = Optional.empty();
    boolean closed;

    @Override
    public URI address() {
      return URI.create("http://127.0.0.1:4711");
    }

    @Override
    public Optional<DemoKeys> demoKeys() {
      return demoKeys;
    }

    @Override
    public Optional<Path> adminKeyFile() {
      return adminKeyFile;
    }

    @Override
    public void awaitEnd() {}

    @Override
    public void close() {
      closed = true;
    }
  }
}
