package io.comptoir.crm.bench.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Gives the server one core and the load another, where the machine has {@code taskset} and two cores. */
final class Cores {
  private static final String SERVER = "0";
  private static final String LOAD = "1";

  private final boolean pinned;

  private Cores(boolean pinned) {
    this.pinned = pinned;
  }

  static Cores find(PrintStream out) {
    boolean here = Stream.of("/usr/bin/taskset", "/bin/taskset").anyMatch(file -> Files.isExecutable(Path.of(file)));
    boolean enough = Runtime.getRuntime().availableProcessors() > 1;
    if (!here || !enough) {
      out.println("SERVER AND LOAD SHARE ALL CORES: " + (here ? "there is one core only" : "there is no taskset here"));
    }
    return new Cores(here && enough);
  }

  /** No core for anybody in particular. */
  static Cores shared() {
    return new Cores(false);
  }

  boolean arePinned() {
    return pinned;
  }

  /** What stands before the command of a server. */
  List<String> ofServer() {
    return pinned ? List.of("taskset", "-c", SERVER) : List.of();
  }

  /** Moves this process, with all its threads, to the core of the load. */
  void takeLoadCore() {
    place(ProcessHandle.current().pid(), LOAD);
  }

  /** Lets a server use all cores for a while: Java compiles beside the requests, on one core for minutes. */
  void widen(long server) {
    place(server, SERVER + "," + LOAD);
  }

  /** Puts a server back on its core. */
  void narrow(long server) {
    place(server, SERVER);
  }

  private void place(long process, String cores) {
    if (pinned) {
      run("taskset", "-a", "-p", "-c", cores, Long.toString(process));
    }
  }

  private static void run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("taskset refused to pin this process");
      }
    } catch (IOException e) {
      throw new IllegalStateException("taskset cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
