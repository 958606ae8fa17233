package io.comptoir.crm.server.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server with nothing but its jobs, in a process of its own, which may be killed, paused and continued. */
final class JobProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private JobProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "lines of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  static JobProcess start(String url, Path secret, long periodSeconds, JobMain.Manner manner) throws IOException {
    return start(JobMain.class, url, secret.toString(), Long.toString(periodSeconds), manner.name());
  }

  static JobProcess start(Class<?> main, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, main.getName()));
    command.addAll(List.of(arguments));
    return new JobProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void read() {
    try {
      process.inputReader(UTF_8).lines().forEach(lines::add);
    } catch (UncheckedIOException ended) {
      // it was killed
    }
  }

  /** The rest of the next line that begins with this. */
  String await(String beginning) throws InterruptedException {
    long begun = System.nanoTime();
    StringBuilder others = new StringBuilder();
    while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
      String line = lines.poll(100, TimeUnit.MILLISECONDS);
      if (line != null && line.startsWith(beginning)) {
        return line.substring(beginning.length()).strip();
      }
      others.append(line == null ? "" : line + "\n");
    }
    throw new IllegalStateException("No line began with '" + beginning + "', but:\n" + others);
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  void goOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("kill ended with " + code);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
