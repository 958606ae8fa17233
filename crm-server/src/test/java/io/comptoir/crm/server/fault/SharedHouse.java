package io.comptoir.crm.server.fault;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.testkit.fixture.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** One house on one database, with several servers that may be killed and started again while others look at them. */
final class SharedHouse implements AutoCloseable {
  private static final String SECRET = "secret.key";
  private static final String STORE = "PAR-01";

  private final Path folder;
  private final String url;
  private final AtomicReferenceArray<ServerProcess> servers;
  private String tillKey = "";
  private String officeKey = "";

  private SharedHouse(Path folder, String url, int servers) {
    this.folder = folder;
    this.url = url;
    this.servers = new AtomicReferenceArray<>(servers);
  }

  /** Furnishes an empty database with a shop and two keys, and prepares a data folder for each server. */
  static SharedHouse furnish(Path folder, String url, int servers) throws IOException {
    SharedHouse house = new SharedHouse(folder, url, servers);
    Files.createDirectories(house.data(0));
    try (Comptoir comptoir = house.open()) {
      comptoir.house().putStore(Stores.store(STORE, RolloutPhase.LIVE), null).toCompletableFuture().join();
      house.tillKey = comptoir.keys().create(Role.TILL, Set.of(new StoreCode(STORE))).text();
      house.officeKey = comptoir.keys().create(Role.BACKOFFICE, Set.of()).text();
    }
    for (int i = 0; i < servers; i++) {
      house.prepare(i);
    }
    return house;
  }

  private Path data(int server) {
    return folder.resolve("server" + server);
  }

  private void prepare(int server) throws IOException {
    Path data = Files.createDirectories(data(server));
    if (server > 0) {
      Files.copy(data(0).resolve(SECRET), data.resolve(SECRET));
    }
    Files.writeString(data.resolve("comptoir.properties"), "database.url = " + url + "\n");
  }

  /** Has every server that starts from now on follow one more setting. */
  SharedHouse set(String key, String text) throws IOException {
    for (int i = 0; i < servers.length(); i++) {
      Files.writeString(data(i).resolve("comptoir.properties"), key + " = " + text + "\n", StandardOpenOption.APPEND);
    }
    return this;
  }

  private Comptoir open() {
    PostgresStorage storage = PostgresStorage.at(PostgresSettings.of(url), data(0).resolve(SECRET));
    return Comptoir.over(storage).normalizer(new LibraryNormalizer()).open();
  }

  /** What the chain of hashes says of all facts. */
  IntegrityReport verified() {
    try (Comptoir comptoir = open()) {
      return comptoir.integrity().verify((entries, of) -> {});
    }
  }

  /** Starts a server, and the one that ran there before is gone. */
  ServerProcess start(int server, Path... classesFirst) throws IOException {
    ServerProcess started = begin(server, classesFirst).awaitReady();
    ServerProcess before = servers.getAndSet(server, started);
    if (before != null) {
      before.close();
    }
    return started;
  }

  /** Starts one that may not come to serve. */
  ServerProcess begin(int server, Path... classesFirst) throws IOException {
    return ServerProcess.startFurnished(data(server), tillKey, classesFirst);
  }

  /** Ends a server in good order, if it runs, and starts another program in its place. */
  ServerProcess replace(int server, Path classesFirst) throws IOException, InterruptedException {
    ServerProcess before = servers.get(server);
    if (before != null) {
      before.terminate();
      before.awaitEnd();
    }
    return start(server, classesFirst);
  }

  /** The server whose turn it is. */
  ServerProcess server(int turn) {
    return servers.get(Math.floorMod(turn, servers.length()));
  }

  int servers() {
    return servers.length();
  }

  String officeKey() {
    return officeKey;
  }

  @Override
  public void close() throws IOException {
    for (int i = 0; i < servers.length(); i++) {
      if (servers.get(i) != null) {
        servers.get(i).close();
      }
    }
  }
}
