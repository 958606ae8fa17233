package io.comptoir.crm.adapter.persistence.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Java program of the tests in a process of its own, which can be killed. */
public final class ChildProcess {
  private ChildProcess() {}

  public static Process start(Class<?> main, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> head = List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classes, main.getName());
    return new ProcessBuilder(Stream.concat(head.stream(), Stream.of(arguments)).toList())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void awaitLine(Process process, String wanted) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = lines.readLine(); !wanted.equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IllegalStateException("The process ended without saying " + wanted);
      }
    }
  }
}
