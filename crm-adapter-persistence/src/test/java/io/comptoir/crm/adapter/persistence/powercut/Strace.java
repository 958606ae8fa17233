package io.comptoir.crm.adapter.persistence.powercut;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a Java program of the tests and records its system calls, where strace is there and may do so. */
record Strace(Path trace, List<String> injections) {
  private static final String CALLS =
      "openat,creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync_file_range,ftruncate,truncate,fallocate,"
          + "rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,copy_file_range,sendfile,mmap";
  private static final int LONGEST_WRITE = 1 << 17;

  /** Skips the test where there is no strace; where everything must be tested, fails it. */
  static void require() {
    boolean there = runs("strace", "-f", "--seccomp-bpf", "-e", "trace=fsync", "-o", "/dev/null", "true");
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("strace is missing or must not trace: the power cut would not be tested");
    }
    assumeTrue(there, "strace is missing or must not trace: the power cut is not tested");
  }

  private static boolean runs(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Runs a program to its end, which is to be this exit code; what it says goes to a file. */
  void run(int code, Path said, Class<?> main, String... arguments) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(main, arguments))
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != code) {
        throw new IllegalStateException(main.getSimpleName() + " did not end as it should");
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private List<String> command(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    Stream.of("strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "" + LONGEST_WRITE, "-o", trace.toString(),
            "-e", "trace=" + CALLS, "-e", "signal=none")
        .forEach(command::add);
    injections.forEach(injection -> command.addAll(List.of("-e", "inject=" + injection)));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.addAll(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
