package io.comptoir.crm.bench.measure;

import java.nio.file.Path;
import java.util.List;

/**
 * How server processes run, the program's and the opponents' alike.
 *
 * @param cores where
 * @param flags what their JVM is given
 */
record Hosting(Cores cores, List<String> flags) {
  static Hosting of(Cores cores, Path home) {
    return new Hosting(cores, Launcher.flags(home));
  }
}
