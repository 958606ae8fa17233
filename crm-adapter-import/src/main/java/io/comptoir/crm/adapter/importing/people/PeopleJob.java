package io.comptoir.crm.adapter.importing.people;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to search.
 *
 * @param file the people, gzipped or not
 * @param mapping what the columns mean
 * @param encoding of the file; null to find out
 * @param language in which reasons are worded
 * @param results where the results go
 */
public record PeopleJob(
    Path file, PeopleMapping mapping, @Nullable Charset encoding, String language, Results results) {
  /**
   * Where the results go; neither file is there yet.
   *
   * @param pairs the pairs
   * @param clusters the clusters; null when nobody asked for them
   */
  public record Results(Path pairs, @Nullable Path clusters) {}
}
