package io.comptoir.crm.server.config;

import java.util.Locale;
import java.util.function.Function;

/**
 * One thing that can be set. Immutable.
 *
 * @param key its name in the properties file
 * @param defaultText what counts when nobody sets it, written as a user would
 * @param expected what a usable text looks like, to end the sentence "give …"
 * @param secret whether its text is never shown, not even to say that it cannot be used
 * @param reader reads a text, or throws an {@link IllegalArgumentException}
 * @param <T> what it is once read
 */
public record Setting<T>(
    String key, String defaultText, String expected, boolean secret, Function<String, T> reader) {
  /** How the name of every environment variable of ours begins. */
  public static final String ENVIRONMENT_PREFIX = "COMPTOIR_";

  /** One whose text may be shown. */
  Setting(String key, String defaultText, String expected, Function<String, T> reader) {
    this(key, defaultText, expected, false, reader);
  }

  /** Its name in the environment. */
  public String variable() {
    return ENVIRONMENT_PREFIX + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  T read(String text) {
    return reader.apply(text.strip());
  }

  boolean isUsable(String text) {
    try {
      read(text);
      return true;
    } catch (IllegalArgumentException unusable) {
      return false;
    }
  }
}
