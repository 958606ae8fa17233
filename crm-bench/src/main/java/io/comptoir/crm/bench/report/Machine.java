package io.comptoir.crm.bench.report;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what it was measured. Tells nothing that names the machine. */
final class Machine {
  private static final List<String> LIBRARIES =
      List.of("jetty-server", "jersey-server", "jackson-databind", "jdbi3-core", "sqlite-jdbc", "postgresql", "HikariCP");

  private Machine() {}

  static Map<String, String> facts(Path home) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("commit", commit(home));
    facts.put("processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " for this process");
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    facts.put("libraries", libraries());
    return facts;
  }

  static String loadAverage() {
    return String.format(
        Locale.ROOT, "%.2f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String commit(Path home) {
    String commit = output(home, "git", "rev-parse", "--short=12", "HEAD");
    String changed = output(home, "git", "status", "--porcelain", "--untracked-files=no");
    return commit.isEmpty() ? "unknown" : changed.isEmpty() ? commit : commit + " with changes";
  }

  private static String output(Path folder, String... command) {
    try {
      Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
      return process.waitFor() == 0 ? text : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  private static String libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> Path.of(path).getFileName().toString().replace(".jar", ""))
        .filter(jar -> LIBRARIES.stream().anyMatch(name -> jar.matches(name + "-\\d.*")))
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .collect(Collectors.joining(", "));
  }
}
