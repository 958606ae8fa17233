package io.comptoir.crm.adapter.importing.file;

import java.util.List;

/**
 * All lines of the file that bear one receipt number, in the order of the file.
 *
 * @param number the receipt number
 * @param lines at least one
 */
public record GatheredReceipt(String number, List<RawLine> lines) {
  public GatheredReceipt {
    lines = List.copyOf(lines);
  }

  /** Whether lines of other receipts stand between them. */
  public boolean isApart() {
    return lines.get(lines.size() - 1).ordinal() - lines.get(0).ordinal() >= lines.size();
  }
}
