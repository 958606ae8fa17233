package io.comptoir.crm.adapter.persistence.jdbi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of work has written and not sent yet: it makes its way together, in the order in which it was written, before
 * the next question about one of its tables and before the commit.
 *
 * <p>Several statements make one text, which the database prepares like any other. All of a unit in one would hardly ever be
 * the same text twice (so many values, so many lines), so it is sent in paragraphs.
 */
final class Outbox {
  private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert into|update|delete from)\\s+(\\w+)");
  private static final Pattern NO_WORD = Pattern.compile("\\W+");
  private static final Map<String, String> TABLES = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> WORDS = new ConcurrentHashMap<>();

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Set<String> tables = new HashSet<>();
  private boolean ended = true;

  /** Statements that are sent as one. */
  record Paragraph(List<String> texts, List<@Nullable Object> values) {
    String text() {
      return String.join("; ", texts);
    }
  }

  void add(String text, @Nullable Object... values) {
    addUnseen(text, values);
    tables.add(TABLES.computeIfAbsent(text, Outbox::table));
  }

  /** Adds what no question sees, since it writes a row as it is. */
  void addUnseen(String text, @Nullable Object... values) {
    if (ended) {
      paragraphs.add(new Paragraph(new ArrayList<>(), new ArrayList<>()));
      ended = false;
    }
    Paragraph last = paragraphs.get(paragraphs.size() - 1);
    last.texts().add(text);
    last.values().addAll(Arrays.asList(values));
  }

  private static String table(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.find()) {
      throw new IllegalArgumentException("This writes into no table: " + text);
    }
    return written.group(1);
  }

  int size() {
    return paragraphs.stream().mapToInt(paragraph -> paragraph.texts().size()).sum();
  }

  /** What comes next belongs to something else. */
  void endParagraph() {
    ended = true;
  }

  /** Whether a question may be about what is not sent yet: it names a table of it. */
  boolean concerns(String question) {
    return !tables.isEmpty()
        && WORDS.computeIfAbsent(question, Outbox::words).stream().anyMatch(tables::contains);
  }

  private static Set<String> words(String text) {
    return NO_WORD.splitAsStream(text).collect(Collectors.toUnmodifiableSet());
  }

  /** Everything that is not sent yet, which is sent now. */
  List<Paragraph> take() {
    List<Paragraph> taken = List.copyOf(paragraphs);
    paragraphs.clear();
    tables.clear();
    ended = true;
    return taken;
  }
}
