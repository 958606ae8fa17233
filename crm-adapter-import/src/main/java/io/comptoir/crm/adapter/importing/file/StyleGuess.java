package io.comptoir.crm.adapter.importing.file;

import io.comptoir.crm.adapter.importing.mapping.FileStyle;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds out how a file is written whose writer is not there to be asked. */
public final class StyleGuess {
  private static final char QUOTE = '"';
  // The first that fits: bytes that happen to be UTF-8 are hardly ever anything else, and Latin-1 fits everything.
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);
  private static final int FIRST_BYTES = 2;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private StyleGuess() {}

  /** The encoding in which every byte of the file is a letter. */
  public static Charset encoding(Path file) {
    return ofTwoBytes(file).orElseGet(
        () -> ENCODINGS.stream().filter(encoding -> isReadable(file, encoding)).findFirst().orElseThrow());
  }

  // Two bytes for each letter, as spreadsheets write "Unicode text": told by the mark, or by the empty half of a letter.
  private static Optional<Charset> ofTwoBytes(Path file) {
    try (CountingStream bytes = LineSource.bytes(file); InputStream text = LineSource.text(file, bytes)) {
      byte[] first = text.readNBytes(FIRST_BYTES);
      return first.length < FIRST_BYTES ? Optional.empty() : ofTwoBytes(first[0], first[1]);
    } catch (IOException e) {
      throw new ImportException(file + " cannot be read to its end", e);
    }
  }

  private static Optional<Charset> ofTwoBytes(byte first, byte second) {
    if (first == (byte) 0xfe && second == (byte) 0xff || first == (byte) 0xff && second == (byte) 0xfe) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    if (first == 0 == (second == 0)) {
      return Optional.empty();
    }
    return Optional.of(first == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  /** The sign that stands in the heading most often, outside of quotes. */
  public static char separator(Path file, Charset encoding) {
    String heading = heading(file, encoding);
    return SEPARATORS.stream().max(Comparator.comparingLong(sign -> count(heading, sign))).orElseThrow();
  }

  private static boolean isReadable(Path file, Charset encoding) {
    char[] buffer = new char[1 << 14];
    try (CountingStream bytes = LineSource.bytes(file); Reader reader = open(file, encoding, bytes)) {
      int read = reader.read(buffer);
      while (read >= 0) {
        read = reader.read(buffer);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new ImportException(file + " cannot be read to its end", e);
    }
  }

  private static String heading(Path file, Charset encoding) {
    try (CountingStream bytes = LineSource.bytes(file);
        BufferedReader reader = new BufferedReader(open(file, encoding, bytes))) {
      String heading = reader.readLine();
      return heading == null ? "" : heading;
    } catch (IOException e) {
      throw new ImportException(file + " cannot be read: is it in " + encoding + "?", e);
    }
  }

  private static Reader open(Path file, Charset encoding, CountingStream bytes) throws IOException {
    return LineSource.open(file, new FileStyle(',', QUOTE, encoding), bytes);
  }

  private static long count(String heading, char sign) {
    long count = 0;
    boolean quoted = false;
    for (int i = 0; i < heading.length(); i++) {
      quoted ^= heading.charAt(i) == QUOTE;
      count += !quoted && heading.charAt(i) == sign ? 1 : 0;
    }
    return count;
  }
}
