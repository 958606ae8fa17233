package io.comptoir.crm.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of a process that is in the machine's RAM, as Linux counts it.
 *
 * @param all all of it
 * @param database the part that is pages of the database file, which the system takes back when it needs them
 */
record Rss(double all, double database) {
  private static final double KIB_IN_A_MB = 1e6 / 1024;

  /** What a process has now, in megabytes; zero where the system does not tell. */
  static Rss of(long pid) {
    Path maps = Path.of("/proc", Long.toString(pid), "smaps");
    if (!Files.isReadable(maps)) {
      return new Rss(0, 0);
    }
    long all = 0;
    long database = 0;
    boolean ofDatabase = false;
    try {
      for (String line : Files.readAllLines(maps)) {
        if (line.startsWith("Rss:")) {
          long kib = Long.parseLong(line.replaceAll("\\D", ""));
          all += kib;
          database += ofDatabase ? kib : 0;
        } else if (line.contains("-") && line.contains(" ") && !line.substring(0, line.indexOf(' ')).endsWith(":")) {
          ofDatabase = line.endsWith(".db") || line.endsWith(".db-shm");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rss(all / KIB_IN_A_MB, database / KIB_IN_A_MB);
  }

  double own() {
    return all - database;
  }
}
