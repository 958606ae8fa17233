package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.house.HouseData;
import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.load.CaptureRequests;
import io.comptoir.crm.bench.load.HttpLoad;
import io.comptoir.crm.bench.load.LookupRequests;
import io.comptoir.crm.bench.load.Requests;
import io.comptoir.crm.bench.load.Together;
import io.comptoir.crm.bench.load.WorkLoad;
import io.comptoir.crm.bench.measure.Lab.Effort;
import io.comptoir.crm.bench.opponent.BareWorkers;
import io.comptoir.crm.bench.opponent.HouseFolder;
import io.comptoir.crm.bench.opponent.Kind;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * The servers that are held against each other: one on SQLite, and two on one PostgreSQL. Everything runs on all cores, the
 * load asleep while nothing comes: PostgreSQL and its servers need more than one core, and share what there is with the load.
 */
public final class HouseLab implements AutoCloseable {
  /** As many connections as one server has for units of work, and for reads. */
  static final int OF_ONE_SERVER = 8;

  private static final String MEASURED = "measured";

  private final Effort effort;
  private final int connections;
  private final HouseData data;
  private final PrintStream out;
  private final String url;
  private final Deque<AutoCloseable> ends = new ArrayDeque<>();
  private final ServerProcess sqlite;
  private final List<ServerProcess> house;

  /**
   * What is measured.
   *
   * @param data the customers in the PostgreSQL; what is written goes into copies of its database
   * @param written the same customers on SQLite; captures go into it
   * @param home the folder of the project
   */
  public record Files(HouseData data, DataSet written, Path home) {}

  private HouseLab(Effort effort, int connections, Files files, PrintStream out) {
    this.effort = effort;
    this.connections = connections;
    this.data = files.data();
    this.out = out;
    this.url = data.copied(MEASURED);
    ends.push(() -> data.drop(MEASURED));
    Hosting hosting = Hosting.of(Cores.shared(), files.home());
    this.sqlite = started(ServerProcess.start(hosting, Kind.PRODUCT, files.written().folder()));
    this.house = List.of(houseServer(hosting, "first"), houseServer(hosting, "second"));
  }

  /** A lab on this machine, with a load of so many connections. */
  public static HouseLab on(Effort effort, int connections, Files files, PrintStream out) {
    return new HouseLab(effort, connections, files, out);
  }

  private ServerProcess houseServer(Hosting hosting, String name) {
    Path folder = data.data().folder().resolveSibling("server-" + name);
    HouseFolder.make(folder, url, data.data().folder());
    return started(ServerProcess.start(hosting, Kind.HOUSE, folder));
  }

  private ServerProcess started(ServerProcess server) {
    ends.push(server);
    return server;
  }

  Effort effort() {
    return effort;
  }

  int connections() {
    return connections;
  }

  HouseData data() {
    return data;
  }

  PrintStream out() {
    return out;
  }

  long customers() {
    return data.data().customers();
  }

  /** The database that the servers work on. */
  String url() {
    return url;
  }

  /** One side of a comparison: loads something for a while. */
  @FunctionalInterface
  interface Side extends Function<Duration, Answered> {}

  // A server takes its share of the connections: all, or every second one.
  private Side http(ServerProcess server, Requests requests, int share, int status) {
    HttpLoad load = new HttpLoad(server.port(), connections / share, status);
    return time -> load.gently(requests, time);
  }

  private Side capturing(ServerProcess server, int share) {
    Requests requests = new CaptureRequests(data.data().people(), customers(), server.key(), Lab.seed());
    return http(server, requests, share, Lab.CREATED);
  }

  private Side lookingUp(ServerProcess server, int share) {
    Requests requests = LookupRequests.byPhone(data.data().people(), customers(), server.key(), Lab.PREPARED);
    return http(server, requests, share, Lab.OK);
  }

  private static Side together(Side a, Side b) {
    return time -> Together.run(List.of(() -> a.apply(time), () -> b.apply(time)));
  }

  Side capturingOnSqlite() {
    return capturing(sqlite, 1);
  }

  Side capturingOnOne() {
    return capturing(house.get(0), 1);
  }

  Side capturingOnTwo() {
    return together(capturing(house.get(0), 2), capturing(house.get(1), 2));
  }

  Side lookingUpOnSqlite() {
    return lookingUp(sqlite, 1);
  }

  Side lookingUpOnOne() {
    return lookingUp(house.get(0), 1);
  }

  Side lookingUpOnTwo() {
    return together(lookingUp(house.get(0), 2), lookingUp(house.get(1), 2));
  }

  /** Bare workers, who write into a database of their own: nobody else numbers the changes there. */
  Side capturingBare(String purpose, int workers) {
    String database = data.copiedApart(purpose);
    ends.push(() -> data.drop(purpose));
    return bare(BareWorkers.capturing(database, workers, data.data().people(), customers(), Lab.seed()));
  }

  Side lookingUpBare(int workers) {
    return bare(BareWorkers.lookingUp(url, workers, data.data().people(), customers(), Lab.seed()));
  }

  private Side bare(BareWorkers workers) {
    ends.push(workers);
    return time -> WorkLoad.closed(workers.work(), time);
  }

  @Override
  public void close() {
    while (!ends.isEmpty()) {
      try {
        ends.pop().close();
      } catch (Exception e) {
        out.println("a side did not end in good order: " + e);
      }
    }
  }
}
