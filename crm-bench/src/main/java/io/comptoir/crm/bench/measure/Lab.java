package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.data.People;
import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.load.CaptureRequests;
import io.comptoir.crm.bench.load.HttpLoad;
import io.comptoir.crm.bench.load.LookupRequests;
import io.comptoir.crm.bench.load.Requests;
import io.comptoir.crm.bench.opponent.Kind;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everything a measurement needs: the files, the people in them, and how long to measure.
 *
 * @param effort how long and how often
 * @param files what is measured
 * @param hosting how servers run
 * @param program the program, which all measurements share
 * @param out where progress is told
 */
public record Lab(Effort effort, Files files, Hosting hosting, Program program, PrintStream out) implements AutoCloseable {
  static final int CONNECTIONS = 64;
  static final int CREATED = 201;
  static final int OK = 200;

  static final int PREPARED = 20_000;

  // Ids of captures must differ from those of every run before, also on a file that is used again.
  private static final AtomicLong SEEDS = new AtomicLong(System.nanoTime());

  /**
   * How long and how often.
   *
   * @param pairs how many pairs
   * @param turn how long each side is loaded at a time
   * @param warmUp how long each side is loaded before it counts
   */
  public record Effort(int pairs, Duration turn, Duration warmUp) {}

  /**
   * What is measured.
   *
   * @param data the file of the size that is measured
   * @param written the file that captures go into
   * @param small the file of 100,000 it is held against
   * @param naive the folder of the opponent's file
   * @param home the folder of the project
   */
  public record Files(DataSet data, DataSet written, DataSet small, Path naive, Path home) {}

  /** A lab on this machine. */
  public static Lab on(Effort effort, Files files, PrintStream out) {
    Cores cores = Cores.find(out);
    cores.takeLoadCore();
    Hosting hosting = Hosting.of(cores, files.home());
    return new Lab(effort, files, hosting, new Program(hosting, files.written().folder()), out);
  }

  /** Who runs where, in words. */
  public String pinning() {
    return hosting.cores().arePinned() ? "the server on one, the load on another" : "NOT PINNED: server and load share all";
  }

  long customers() {
    return files.data().customers();
  }

  People people() {
    return files.data().people();
  }

  /** The program, started when it is first asked for. */
  ServerProcess product() {
    return program.server();
  }

  /** A variant of the program over the same file; only one of the two is loaded at a time. */
  ServerProcess variant(Kind kind) {
    return ServerProcess.start(hosting, kind, files.written().folder());
  }

  ServerProcess naive(Kind kind) {
    return ServerProcess.start(hosting, kind, files.naive());
  }

  Requests captures(ServerProcess server) {
    return new CaptureRequests(people(), customers(), server.key(), seed());
  }

  /** A seed that no load had before. */
  static long seed() {
    return SEEDS.incrementAndGet();
  }

  Requests phones(ServerProcess server) {
    return LookupRequests.byPhone(people(), customers(), server.key(), PREPARED);
  }

  Requests names(ServerProcess server) {
    return LookupRequests.byName(people(), customers(), server.key(), PREPARED);
  }

  Requests mistypedNames(ServerProcess server) {
    return LookupRequests.byMistypedName(people(), customers(), server.key(), PREPARED);
  }

  Requests endsOfPhones(ServerProcess server) {
    return LookupRequests.byEndOfPhone(people(), customers(), server.officeKey(), PREPARED);
  }

  /** Captures on a server, from so many connections. */
  Side capturing(ServerProcess server, int connections) {
    return new Side(new HttpLoad(server.port(), connections, CREATED), captures(server), placed(server));
  }

  /** Look-ups on a server, from so many connections. */
  Side lookingUp(ServerProcess server, Requests requests, int connections) {
    return new Side(new HttpLoad(server.port(), connections, OK), requests, placed(server));
  }

  @Override
  public void close() {
    program.close();
  }

  /** Warms both up, then lets them take turns. */
  Pairs<Answered> pairs(Side a, Side b) {
    a.warm(effort.warmUp());
    b.warm(effort.warmUp());
    return Pairs.of(effort.pairs(), () -> a.load(effort.turn()), () -> b.load(effort.turn()));
  }

  private Place placed(ServerProcess server) {
    return new Place(hosting.cores(), server.pid());
  }

  /** A server process and the cores there are. */
  record Place(Cores cores, long pid) {}

  /** One side of a pair: a load on a server. */
  record Side(HttpLoad load, Requests requests, Place place) {
    Answered load(Duration time) {
      return load.closed(requests, time);
    }

    /** Loads it on all cores until it gets no faster, and once more on its own. */
    Answered warm(Duration time) {
      place.cores().widen(place.pid());
      try {
        WarmUp.untilNoFaster(turn -> load.gently(requests, turn), time);
      } finally {
        place.cores().narrow(place.pid());
      }
      return load(time);
    }
  }
}
