package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ConfigurationReader;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.config.Setting;
import io.comptoir.crm.server.config.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that works on a data folder. */
final class ConfigOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder (default: data, in the working directory).")
  private @Nullable String data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The properties file (default: comptoir.properties in the data folder, if it is there).")
  private @Nullable Path config;

  ServerConfig read(ConfigurationReader reader) {
    return read(reader, Map.of());
  }

  ServerConfig read(ConfigurationReader reader, Map<Setting<?>, String> more) {
    Map<String, String> flags = new LinkedHashMap<>();
    more.forEach((setting, text) -> flags.put(setting.key(), text));
    if (data != null) {
      flags.put(Settings.DATA.key(), data);
    }
    return reader.read(flags, Optional.ofNullable(config));
  }
}
