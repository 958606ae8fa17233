package io.comptoir.crm.adapter.normalization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words are forms of one name, by our own lists: one name per line, its forms side by side. */
final class Nicknames {
  static final List<String> LISTS =
      List.of("world", "en", "fr", "de", "it", "es", "pt", "nl", "nordic", "pl", "ru", "el", "ar", "ko", "zh");

  private final Map<String, int[]> lines;

  private Nicknames(Map<String, int[]> lines) {
    this.lines = lines;
  }

  static Nicknames load() {
    Map<String, List<Integer>> found = new HashMap<>();
    int line = 0;
    for (String list : LISTS) {
      for (String forms : read(list)) {
        for (String form : forms.split(" ")) {
          found.computeIfAbsent(form, name -> new ArrayList<>()).add(line);
        }
        line++;
      }
    }
    Map<String, int[]> lines = new HashMap<>();
    found.forEach((form, numbers) -> lines.put(form, numbers.stream().mapToInt(Integer::intValue).toArray()));
    return new Nicknames(lines);
  }

  // Forms of one line only: Sasha is Alexander and Alexandra, who are not each other.
  boolean areForms(String a, String b) {
    return a.equals(b) || lines.containsKey(a) && lines.containsKey(b) && share(lines.get(a), lines.get(b));
  }

  private static boolean share(int[] some, int[] others) {
    for (int one : some) {
      for (int other : others) {
        if (one == other) {
          return true;
        }
      }
    }
    return false;
  }

  static List<String> read(String list) {
    try (InputStream file = Nicknames.class.getResourceAsStream("nicknames/" + list + ".txt");
        BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(text -> !text.isEmpty() && !text.startsWith("#")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
