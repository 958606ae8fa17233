package io.comptoir.crm.server.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the configuration: flags over environment over one properties file over the defaults. */
public final class ConfigurationReader {
  /** The environment variable that names the properties file. */
  public static final String FILE_VARIABLE = "COMPTOIR_CONFIG";

  /** The name of the properties file which is read in the data folder when none is named. */
  public static final String FILE_NAME = "comptoir.properties";

  private static final SettingNames FLAGS =
      new SettingNames(Settings::byKey, Setting::key, "--"::concat);
  private static final SettingNames VARIABLES =
      new SettingNames(Settings::byVariable, Setting::variable, variable -> variable);

  private final Map<String, String> environment;

  public ConfigurationReader(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The configuration for one command.
   *
   * @param flags texts by the key of their setting
   * @param named the properties file named on the command line
   * @throws ConfigurationException when anything in any source is unknown or unusable
   */
  public ServerConfig read(Map<String, String> flags, Optional<Path> named) {
    SettingSource typed = FLAGS.read(flags).over(VARIABLES.read(ourVariables()));
    return ServerConfig.of(typed.over(file(typed, named)));
  }

  private Map<String, String> ourVariables() {
    return environment.entrySet().stream()
        .filter(variable -> variable.getKey().startsWith(Setting.ENVIRONMENT_PREFIX))
        .filter(variable -> !variable.getKey().equals(FILE_VARIABLE))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private SettingSource file(SettingSource typed, Optional<Path> named) {
    return named
        .or(() -> Optional.ofNullable(environment.get(FILE_VARIABLE)).map(Path::of))
        .map(PropertiesFile::read)
        .orElseGet(() -> fileInDataFolder(typed));
  }

  private static SettingSource fileInDataFolder(SettingSource typed) {
    Path file = typed.value(Settings.DATA).resolve(FILE_NAME);
    return Files.exists(file) ? withoutData(file, PropertiesFile.read(file)) : SettingSource.EMPTY;
  }

  private static SettingSource withoutData(Path file, SettingSource source) {
    if (!source.given().containsKey(Settings.DATA.key())) {
      return source;
    }
    String problem = "data in %s: the file lies in the data folder already; remove the line".formatted(file);
    return new SettingSource(Map.of(), List.of(problem)).over(source);
  }
}
