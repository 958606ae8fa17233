package io.comptoir.crm.server.config;

import java.util.Optional;

/**
 * What somebody wrote for a setting, and where.
 *
 * @param setting the setting
 * @param text as written
 * @param place how a message calls where it stands: {@code --port}, {@code COMPTOIR_PORT} or the file and the key
 */
record GivenText(Setting<?> setting, String text, String place) {
  Optional<String> problem() {
    if (setting.isUsable(text)) {
      return Optional.empty();
    }
    String shown = setting.secret() ? "what is given there" : "\"" + text.strip() + "\"";
    return Optional.of("%s: %s cannot be used; give %s".formatted(place, shown, setting.expected()));
  }
}
