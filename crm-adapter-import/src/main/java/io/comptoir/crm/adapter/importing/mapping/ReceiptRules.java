package io.comptoir.crm.adapter.importing.mapping;

/**
 * What makes lines a receipt, and a receipt a sale or a return.
 *
 * @param daily whether the numbers start again every day
 * @param dropDuplicates whether a line that repeats another of its receipt in every cell is left out
 * @param returns how goods that came back are marked
 * @param neither how what is neither sale nor return is marked
 */
public record ReceiptRules(boolean daily, boolean dropDuplicates, ReturnMarks returns, NeitherMarks neither) {
  static ReceiptRules of(MappingTexts texts) {
    return new ReceiptRules(
        texts.first(MappingKey.RECEIPT_NUMBERS, "daily", "unique"),
        texts.first(MappingKey.DUPLICATES, "drop", "keep"),
        ReturnMarks.of(texts),
        NeitherMarks.of(texts));
  }
}
