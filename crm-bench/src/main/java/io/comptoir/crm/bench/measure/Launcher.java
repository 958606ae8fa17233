package io.comptoir.crm.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the launcher {@code ./crm} gives the JVM of a server, as it stands in the script: the figures are to be its users'. */
final class Launcher {
  private static final Pattern COMMON = Pattern.compile("common='([^']*)'");
  private static final Pattern OF_SERVER = Pattern.compile("serve[^)]*\\)\\s*tuning='([^']*)'");

  private Launcher() {}

  static List<String> flags(Path home) {
    try {
      String script = Files.readString(home.resolve("crm"));
      return List.of((first(COMMON, script) + " " + first(OF_SERVER, script)).trim().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String first(Pattern pattern, String script) {
    Matcher found = pattern.matcher(script);
    if (!found.find()) {
      throw new IllegalStateException("The launcher's options for a server are not where they were: " + pattern);
    }
    return found.group(1);
  }
}
