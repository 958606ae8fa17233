package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.opponent.Kind;
import io.comptoir.crm.bench.opponent.ServerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, on the server's core; it ends when this is closed, or when this program ends. */
final class ServerProcess implements AutoCloseable {
  private static final String READY = "ready ";
  private static final int FAREWELL_SECONDS = 15;

  private final Process process;
  private final int port;
  private final String key;
  private final String officeKey;

  private ServerProcess(Process process, int port, String key, String officeKey) {
    this.process = process;
    this.port = port;
    this.key = key;
    this.officeKey = officeKey;
  }

  // Its log goes where a service's would not be read: writing the lines is part of what is measured, keeping them is not.
  static ServerProcess start(Hosting hosting, Kind kind, Path path) {
    List<String> command = new ArrayList<>(hosting.cores().ofServer());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(hosting.flags());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServerMain.class.getName()));
    command.addAll(List.of(kind.word(), path.toString()));
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      String[] words = ready(process).split(" ");
      return new ServerProcess(process, Integer.parseInt(words[1]), words[2], words[3]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ready(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    List<String> said = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        return line;
      }
      said.add(line);
    }
    throw new IllegalStateException("The server ended before it was ready: " + said);
  }

  int port() {
    return port;
  }

  String key() {
    return key;
  }

  /** The key of somebody who may search by pieces. */
  String officeKey() {
    return officeKey;
  }

  long pid() {
    return process.pid();
  }

  /** How long it has been at work, on all cores together; the system counts in hundredths of a second. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
