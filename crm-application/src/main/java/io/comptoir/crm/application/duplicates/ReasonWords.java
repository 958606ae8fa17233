package io.comptoir.crm.application.duplicates;

import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Reason;
import io.comptoir.crm.domain.matching.Reason.Found;
import io.comptoir.crm.domain.matching.Reason.FoundAcrossScripts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/** Says reasons in words: {@code same phone; given name close in Cyrillic and Latin}. Immutable and thread-safe. */
public final class ReasonWords {
  /** The languages that reasons are said in, the first one where another is asked for. */
  public static final List<String> LANGUAGES = List.of("en", "fr");

  private final Properties words;
  private final Locale locale;

  private ReasonWords(Properties words, Locale locale) {
    this.words = words;
    this.locale = locale;
  }

  /** The words of a language, by its code of two letters. */
  public static ReasonWords in(String language) {
    String known = LANGUAGES.contains(language) ? language : LANGUAGES.get(0);
    try (InputStream file = ReasonWords.class.getResourceAsStream("reasons_" + known + ".properties");
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(reader);
      return new ReasonWords(words, Locale.forLanguageTag(known));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All reasons, in their order, with semicolons between them. */
  public String say(List<Reason> reasons) {
    return reasons.stream().map(this::say).collect(Collectors.joining("; "));
  }

  /** One reason. */
  public String say(Reason reason) {
    if (reason instanceof FoundAcrossScripts across) {
      return filled(
          word("across." + key(across.finding().agreement())), field(across.field()),
          script(across.scripts().one()), script(across.scripts().other()));
    }
    return reason instanceof Found found ? say(found) : filled(word("shared"), field(reason.field()));
  }

  private String say(Found found) {
    String key = "finding." + key(found.finding());
    return filled(words.getProperty(key + "." + key(found.field()), word(key)), field(found.field()));
  }

  private String field(MatchField field) {
    return word("field." + key(field));
  }

  private String script(Character.UnicodeScript script) {
    return words.getProperty("script." + key(script), word("script.other"));
  }

  private String word(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalStateException("No words for " + key);
    }
    return word;
  }

  private String filled(String pattern, Object... parts) {
    return new MessageFormat(pattern, locale).format(parts);
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
