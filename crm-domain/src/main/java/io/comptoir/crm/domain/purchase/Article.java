package io.comptoir.crm.domain.purchase;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line is about, as far as the till tells. Immutable; kept as written.
 *
 * @param sku the house's own article code, or null
 * @param gtin the trade item number under the bar code, 8 to 14 digits, or null
 * @param description what the receipt prints, or null
 */
public record Article(@Nullable String sku, @Nullable String gtin, @Nullable String description) {
  /** The longest article code, in characters. */
  public static final int MAX_SKU = 64;

  /** The longest description, in characters. */
  public static final int MAX_DESCRIPTION = 200;

  private static final Pattern GTIN = Pattern.compile("[0-9]{8,14}");
  private static final int GTIN_DIGITS = 14;

  /** Refuses a trade item number that is none. */
  public Article {
    if (gtin != null && !isGtin(gtin)) {
      throw new IllegalArgumentException("A GTIN is 8 to 14 digits");
    }
  }

  /** Whether the text has the shape of a trade item number. */
  public static boolean isGtin(String text) {
    return GTIN.matcher(text).matches();
  }

  /** The text that equal articles share: the article code, or else the trade item number; empty without either. */
  public Optional<String> key() {
    return sku != null ? Optional.of("sku " + sku) : gtin14().map(digits -> "gtin " + digits);
  }

  /** Whether both are told to be the same article, by code or else by number; unknown is not the same. */
  public boolean isSameAs(Article other) {
    if (sku != null && other.sku != null) {
      return sku.equals(other.sku);
    }
    return gtin != null && gtin14().equals(other.gtin14());
  }

  // One article has one number, written with 8, 12, 13 or 14 digits: zeros before it say nothing.
  private Optional<String> gtin14() {
    return Optional.ofNullable(gtin).map(digits -> "0".repeat(GTIN_DIGITS - digits.length()) + digits);
  }
}
