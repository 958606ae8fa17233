package io.comptoir.crm.adapter.importing;

/** Is told how far an import is. Called from the thread that runs it. */
@FunctionalInterface
public interface ImportProgress {
  void reached(Reached reached);

  /**
   * How far an import is; no figure is ever less than the time before.
   *
   * @param bytes what is done, as a part of the size of the file
   * @param ofBytes the size of the file
   * @param lines lines that came to their end
   * @param receipts receipts that came to their end
   */
  record Reached(long bytes, long ofBytes, long lines, long receipts) {}
}
