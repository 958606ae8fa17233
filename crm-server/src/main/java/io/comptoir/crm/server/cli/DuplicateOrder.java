package io.comptoir.crm.server.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to search for people who are there twice.
 *
 * @param file the people; readable
 * @param mapping the properties file that says which column is what; readable
 * @param encoding of the file; null to find out
 * @param language in which reasons are worded
 * @param results where the results go
 */
public record DuplicateOrder(
    Path file, Path mapping, @Nullable Charset encoding, String language, Results results) {
  /**
   * Where the results go; none of them is there yet.
   *
   * @param pairs the pairs
   * @param clusters which rows are certainly one person; null when nobody asked
   */
  public record Results(Path pairs, @Nullable Path clusters) {}
}
