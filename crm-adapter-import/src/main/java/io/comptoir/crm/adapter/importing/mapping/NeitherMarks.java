package io.comptoir.crm.adapter.importing.mapping;

import java.util.List;
import java.util.Locale;

/**
 * How the file says that something is neither sale nor return.
 *
 * @param receiptPrefixes how the numbers of such receipts begin
 * @param unpriced which receipts without any price are such
 */
public record NeitherMarks(List<String> receiptPrefixes, Unpriced unpriced) {
  /** Receipts on which no line has a price. */
  public enum Unpriced {
    ALWAYS,
    ANONYMOUS,
    NEVER
  }

  public NeitherMarks {
    receiptPrefixes = List.copyOf(receiptPrefixes);
  }

  static NeitherMarks of(MappingTexts texts) {
    return new NeitherMarks(
        texts.list(MappingKey.NEITHER_RECEIPT_PREFIX),
        texts.value(MappingKey.NEITHER_UNPRICED, NeitherMarks::unpriced));
  }

  private static Unpriced unpriced(String word) {
    try {
      return Unpriced.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("always, anonymous or never", e);
    }
  }

  public boolean on(String receiptNumber) {
    return receiptPrefixes.stream().anyMatch(receiptNumber::startsWith);
  }

  /** Whether a receipt without any price, for a customer or for nobody, is neither sale nor return. */
  public boolean onUnpriced(boolean anonymous) {
    return unpriced == Unpriced.ALWAYS || (unpriced == Unpriced.ANONYMOUS && anonymous);
  }
}
