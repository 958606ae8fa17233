package io.comptoir.crm.server.cli;

import io.comptoir.crm.application.port.in.IntegrityUseCase;
import io.comptoir.crm.application.port.in.KeyUseCase;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.integrity.ChainEnd;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.server.config.ServerConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stands behind the commands in tests: answers what it was told to and keeps what it was asked. */
final class StubActions
    implements ServeAction, ReceiptImporter, KeyUseCase, BackupAdministration, FileVerifier, HouseMover, Reindexer,
        DuplicateScanner {
  static final Instant MADE = Instant.parse("2026-11-22T08:00:00.123Z");

  final List<ServerConfig> configs = new ArrayList<>();
  final List<ImportOrder> orders = new ArrayList<>();
  final List<ApiKey> keys = new ArrayList<>();
  final StubServer server = new StubServer();
  final List<Path> backups = new ArrayList<>();
  final List<MoveOrder> moves = new ArrayList<>();
  boolean movedBefore;
  long reindexed = 120;
  @Nullable ChainEnd noted;
  Verification verification = new Verification(new IntegrityReport(end(3), 2, 0, Optional.empty()), Optional.empty());
  long changes = 3;
  boolean released;
  @Nullable RuntimeException failure;

  CommandActions actions() {
    return new CommandActions(this, this::openKeys, this, this, this, this, this, this::find, this);
  }

  private DuplicateSummary find(DuplicateOrder order, Progress progress) {
    return new DuplicateSummary(3, 1, 1, 3, List.of("read as " + order.encoding()));
  }

  @Override
  public RunningServer start(ServerConfig config) {
    note(config);
    return server;
  }

  private OpenKeys openKeys(ServerConfig config) {
    note(config);
    return new OpenKeys(this, () -> released = true);
  }

  @Override
  public CreatedKey create(Role role, Set<StoreCode> stores) {
    KeyId id = new KeyId(new UUID(0x01980F5E7B1A7000L, 0x8000000000000000L + keys.size()));
    ApiKey key = new ApiKey(id, role, stores, "0".repeat(64), "cmt_%s_AbCd".formatted(role.word()), MADE, null);
    keys.add(key);
    return new CreatedKey(key, "cmt_secret");
  }

  @Override
  public List<ApiKey> all() {
    return keys;
  }

  @Override
  public Optional<ApiKey> revoke(KeyId id) {
    Optional<ApiKey> found = keys.stream().filter(key -> key.id().equals(id)).findFirst();
    found.ifPresent(key -> keys.set(keys.indexOf(key), key.revoked(MADE.plusSeconds(60))));
    return found;
  }

  @Override
  public ImportSummary run(ServerConfig config, ImportOrder order, Progress progress) {
    note(config);
    orders.add(order);
    progress.reached(55, 100);
    progress.reached(56, 100);
    progress.reached(100, 100);
    return new ImportSummary(10, 3, 1, 2, List.of("total: 12.00 GBP"));
  }

  @Override
  public void backup(ServerConfig config, Path to, Progress progress) {
    note(config);
    backups.add(to);
    progress.reached(100, 100);
  }

  @Override
  public Optional<Path> restore(ServerConfig config, Path from, boolean replace, Progress progress) {
    note(config);
    backups.add(from);
    return replace ? Optional.of(Path.of("replaced")) : Optional.empty();
  }

  /** An end after so many entries. */
  static ChainEnd end(long entries) {
    return new ChainEnd(entries, "ab".repeat(32));
  }

  @Override
  public Verification verify(ServerConfig config, @Nullable ChainEnd end, IntegrityUseCase.Progress progress) {
    noted = end;
    note(config);
    progress.reached(changes / 2, changes);
    progress.reached(changes, changes);
    return verification;
  }

  @Override
  public MoveSummary move(ServerConfig config, MoveOrder order, Progress progress) {
    note(config);
    moves.add(order);
    progress.reached(100, 100);
    return new MoveSummary(41, 120, List.of("receipts: 12.00 GBP"), end(3), movedBefore);
  }

  @Override
  public long reindex(ServerConfig config, Progress progress) {
    note(config);
    progress.reached(100, 100);
    return reindexed;
  }

  @Override
  public ScanSummary scan(ServerConfig config, boolean everybody, Progress progress) {
    note(config);
    progress.reached(100, 100);
    return new ScanSummary(everybody, 100, false, new ScanSummary.Pairs(3, 1, 2), List.of("+33600000000"));
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
