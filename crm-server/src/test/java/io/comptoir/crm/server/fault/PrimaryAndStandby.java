package io.comptoir.crm.server.fault;

import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A PostgreSQL and its synchronous standby: what the one acknowledges, the other has on disk. */
final class PrimaryAndStandby implements AutoCloseable {
  private static final int PORT_LINE = 3;
  private static final long LONGEST_WAIT_NANOS = 30_000_000_000L;

  private final EmbeddedPostgresHouse primary;
  private final String primaryUrl;
  private final Path standbyFolder;
  private final EmbeddedPostgresHouse standby;
  private boolean frozen;

  private PrimaryAndStandby(EmbeddedPostgresHouse primary, String primaryUrl, Path standbyFolder) {
    this.primary = primary;
    this.primaryUrl = primaryUrl;
    this.standbyFolder = standbyFolder;
    this.standby = EmbeddedPostgresHouse.in(standbyFolder);
  }

  static PrimaryAndStandby start(Path folder) throws IOException, InterruptedException {
    EmbeddedPostgresHouse primary = EmbeddedPostgresHouse.in(folder.resolve("primary"));
    String url = primary.createDatabase();
    primary.stop();
    Path copy = copied(folder.resolve("primary"), folder.resolve("standby"));
    follow(copy, url.replaceAll(".*:([0-9]+)/.*", "$1"));
    primary.start();
    PrimaryAndStandby pair = new PrimaryAndStandby(primary, url, copy);
    pair.synchronise();
    return pair;
  }

  private static Path copied(Path from, Path to) throws IOException, InterruptedException {
    if (new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start().waitFor() != 0) {
      throw new IOException("The data could not be copied");
    }
    return to;
  }

  private static void follow(Path standby, String port) throws IOException {
    Files.createFile(standby.resolve("standby.signal"));
    Files.writeString(
        standby.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres application_name=standby'\n",
        StandardOpenOption.APPEND);
  }

  // Only now: before, nobody would have been there to confirm a commit.
  private void synchronise() throws InterruptedException {
    EmbeddedPostgresHouse.execute(primaryUrl, "alter system set wal_keep_size = '256MB'");
    EmbeddedPostgresHouse.execute(primaryUrl, "alter system set synchronous_standby_names = 'standby'");
    EmbeddedPostgresHouse.execute(primaryUrl, "select pg_reload_conf()");
    await(primaryUrl, "select count(*) from pg_stat_replication where sync_state = 'sync'");
  }

  private static void await(String url, String one) throws InterruptedException {
    long begun = System.nanoTime();
    while (EmbeddedPostgresHouse.number(url, one) == 0) {
      if (System.nanoTime() - begun > LONGEST_WAIT_NANOS) {
        throw new IllegalStateException("It did not come to " + one);
      }
      Thread.sleep(50);
    }
  }

  /** The URL for both, whichever of them is the primary. */
  String url() throws IOException {
    return primaryUrl.replaceFirst("/house", ",127.0.0.1:" + standbyPort() + "/house") + "&targetServerType=primary";
  }

  private String standbyPort() throws IOException {
    return Files.readAllLines(standbyFolder.resolve("postmaster.pid")).get(PORT_LINE).strip();
  }

  private String standbyUrl() throws IOException {
    return primaryUrl.replaceFirst(":[0-9]+/", ":" + standbyPort() + "/");
  }

  /** The primary dies in the middle of what it does, and the standby takes its place. */
  void failOver() throws IOException, InterruptedException {
    primary.kill();
    promote();
  }

  /** The primary hangs: it goes on taking connections, and the standby takes its place. */
  void failOverFromFrozen() throws IOException, InterruptedException {
    primary.freeze();
    frozen = true;
    promote();
  }

  private void promote() throws IOException, InterruptedException {
    EmbeddedPostgresHouse.execute(standbyUrl(), "select pg_promote(true, 60)");
    await(standbyUrl(), "select count(*) where not pg_is_in_recovery()");
  }

  /** The standby dies: the primary waits for it with every commit. */
  void loseStandby() {
    standby.kill();
  }

  /** Whoever waits for the standby is cut off; what it committed is there to be read, and on one disk alone. */
  void cutOffWhoWaits() throws InterruptedException {
    String waiting = "pg_stat_activity where wait_event = 'SyncRep'";
    await(primaryUrl, "select count(*) from " + waiting);
    EmbeddedPostgresHouse.execute(primaryUrl, "select pg_terminate_backend(pid) from " + waiting);
  }

  /** The primary dies, too, and the standby comes back alone. */
  void failOverToWhatTheStandbyHad() throws IOException, InterruptedException {
    primary.kill();
    standby.start();
    promote();
  }

  @Override
  public void close() {
    standby.close();
    if (frozen) {
      primary.kill();
    }
    primary.close();
  }
}
