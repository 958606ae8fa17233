package io.comptoir.crm.bench.measure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.bench.load.HttpLoad;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How long the launcher takes from its start to the first answer, with the class-data archive and without. */
final class StartMeasurement implements Measurement {
  private static final double SECONDS = 0.8;
  private static final double NANOS = 1e9;
  private static final String LISTENING = "Listening on ";
  private static final byte[] QUESTION = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Row> measure(Lab lab) {
    Path jar = lab.files().home().resolve("crm-server/target/dist/crm-server.jar");
    if (!Files.exists(jar)) {
      return List.of(row(Estimate.of(Double.NaN), "NOT MEASURED: the program is not built, run ./crm --rebuild"));
    }
    List<String> launcher = List.of(lab.files().home().resolve("crm").toString());
    List<String> plain = plain(lab, jar);
    // The first start of all makes the archive.
    secondsToAnswer(lab, launcher);
    Pairs<Double> pairs =
        Pairs.of(lab.effort().pairs(), () -> secondsToAnswer(lab, launcher), () -> secondsToAnswer(lab, plain));
    String without = String.format(java.util.Locale.ROOT, "%.2f s without", pairs.second(s -> s).median());
    return List.of(row(pairs.first(s -> s), hasArchive(jar) ? without : "THE LAUNCHER MADE NO ARCHIVE; " + without));
  }

  private static Row row(Estimate seconds, String beside) {
    return new Row(
        "first_answer",
        "first answer after start, with the launcher's class-data archive",
        "s",
        seconds,
        Target.atMost(SECONDS),
        beside);
  }

  private static List<String> plain(Lab lab, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(lab.hosting().flags());
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  private static boolean hasArchive(Path jar) {
    try (Stream<Path> files = Files.list(jar.getParent())) {
      return files.anyMatch(file -> file.toString().endsWith(".jsa") && file.toFile().length() > 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double secondsToAnswer(Lab lab, List<String> program) {
    List<String> command = new ArrayList<>(lab.hosting().cores().ofServer());
    command.addAll(program);
    command.addAll(List.of("serve", "--port", "0", "--data", lab.files().written().folder().toString()));
    long start = System.nanoTime();
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      try {
        new HttpLoad(port(process), 1, Lab.OK).once(QUESTION);
        return (System.nanoTime() - start) / NANOS;
      } finally {
        end(process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int port(Process process) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(LISTENING)) {
        return URI.create(line.substring(LISTENING.length()).trim()).getPort();
      }
    }
    throw new IllegalStateException("The program ended before it listened");
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
