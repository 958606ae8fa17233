package io.comptoir.crm.domain.integrity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a fact as the chain of hashes covers it: its open columns as they are, and its personal values only
 * through a commitment, so that erasing them leaves the chain valid. Immutable.
 *
 * @param kind what kind of fact, such as {@code purchase}
 * @param open the columns that stay, in a fixed order; null where a column is empty
 * @param personal the values an erasure deletes, in a fixed order; null where a value is absent
 */
public record FactContent(String kind, List<@Nullable String> open, List<@Nullable String> personal) {
  private static final String NOBODY = new UUID(0, 0).toString();

  /** Copies the lists, which may hold null. */
  public FactContent {
    open = Collections.unmodifiableList(new ArrayList<>(open));
    personal = Collections.unmodifiableList(new ArrayList<>(personal));
  }

  /** Whether no personal value is left: each is absent, empty or the id of nobody. */
  public boolean isErased() {
    return personal.stream().allMatch(value -> value == null || value.isEmpty() || value.equals(NOBODY));
  }

  /** Whether one of the columns is this id; none is null. */
  public boolean names(@Nullable String id) {
    return id != null && (open.contains(id) || personal.contains(id));
  }

  /** The text that the commitment covers after the salt, in UTF-8. */
  public String personalText() {
    return encode(personal);
  }

  /** The text that the fact's hash covers, in UTF-8, given the commitment to its personal values in hexadecimal. */
  public String openText(String commitment) {
    List<@Nullable String> columns = new ArrayList<>();
    columns.add(kind);
    columns.addAll(open);
    columns.add(commitment);
    return encode(columns);
  }

  // Every column is written with its length before it, so that no two lists have the same bytes.
  private static String encode(List<@Nullable String> columns) {
    StringBuilder text = new StringBuilder();
    for (String column : columns) {
      if (column == null) {
        text.append("-;");
      } else {
        text.append(column.length()).append(':').append(column).append(';');
      }
    }
    return text.toString();
  }
}
