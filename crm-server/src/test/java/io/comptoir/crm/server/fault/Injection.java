package io.comptoir.crm.server.fault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** System calls of a running process that fail while this is open, as strace has them fail. */
record Injection(Process strace) implements AutoCloseable {
  /** Skips the test where there is no strace or it must not trace; under CI, fails it. */
  static void require() throws IOException, InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("strace is missing or must not trace: failing calls would not be tested");
    }
    assumeTrue(there, "strace is missing or must not trace: failing calls are not tested");
  }

  /** Has these calls fail with this error from now on, where they are about one of the files. */
  static Injection of(ServerProcess server, String calls, String error, Path... files) throws IOException {
    List<String> command = new ArrayList<>(List.of("strace", "-f", "-p", "" + server.pid(), "-e", "trace=" + calls));
    command.addAll(List.of("-e", "inject=" + calls + ":error=" + error, "-e", "signal=none", "-o", "/dev/null"));
    for (Path file : files) {
      command.addAll(List.of("-P", file.toString()));
    }
    Process strace = new ProcessBuilder(command).redirectErrorStream(true).start();
    String first = strace.inputReader(StandardCharsets.UTF_8).readLine();
    if (first == null || !first.contains("attached")) {
      strace.destroyForcibly();
      throw new IllegalStateException("strace does not trace: " + first);
    }
    return new Injection(strace);
  }

  /** Has the calls work again. */
  @Override
  public void close() {
    strace.destroy();
    try {
      if (!strace.waitFor(20, TimeUnit.SECONDS)) {
        strace.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
