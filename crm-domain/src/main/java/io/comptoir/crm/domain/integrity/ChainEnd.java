package io.comptoir.crm.domain.integrity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the chain of hashes ended once. Kept elsewhere, on paper or in another system, it tells later whether a file still
 * holds everything up to there: a chain that was cut, or written anew, does not pass through it. Immutable.
 *
 * @param entries how many entries there were
 * @param hash the hash of the last of them, in 64 lower-case hexadecimal digits; all zeros before the first entry
 */
public record ChainEnd(long entries, String hash) {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** Refuses what is no count or no hash. */
  public ChainEnd {
    if (entries < 0 || !HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("not a count and a SHA-256 hash");
    }
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static ChainEnd parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("An end is written as the number of changes, a colon and 64 hexadecimal digits");
    }
    return new ChainEnd(Long.parseLong(parts.group(1)), parts.group(2));
  }

  /** The count, a colon and the hash. */
  @Override
  public String toString() {
    return entries + ":" + hash;
  }
}
