package io.comptoir.crm.server.fault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own in memory, which a test may fill or forbid to be written to. Only the system's owner may mount one. */
record SmallDisk(Path folder) implements AutoCloseable {
  /** Mounts it over a new folder; where that is not allowed the test is skipped, and under CI it fails. */
  static SmallDisk mount(Path folder, String options) throws IOException, InterruptedException {
    Files.createDirectory(folder);
    boolean mounted = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
    if (!mounted && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("No disk can be mounted here: what happens on a full one would not be tested");
    }
    assumeTrue(mounted, "no disk can be mounted here");
    return new SmallDisk(folder);
  }

  void remount(String options) throws IOException, InterruptedException {
    if (!run("mount", "-o", "remount," + options, folder.toString())) {
      throw new IllegalStateException("It cannot be mounted again with " + options);
    }
  }

  /** Writes a file until no byte fits any more. */
  Path fill() throws IOException {
    Path filler = folder.resolve("filler");
    try (var out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[512]);
      }
    } catch (IOException full) {
      return filler;
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
  }

  @Override
  public void close() {
    try {
      run("umount", "-l", folder.toString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
