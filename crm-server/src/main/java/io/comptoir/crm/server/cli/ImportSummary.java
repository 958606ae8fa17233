package io.comptoir.crm.server.cli;

import java.util.List;

/**
 * What came of an import.
 *
 * @param lines lines read, without the heading
 * @param receipts receipts stored by this run, or that would be
 * @param knownReceipts receipts that were there already
 * @param linesNotTaken lines that went into no receipt; the report names each
 * @param sums sentences about the sums, printed as they are
 */
public record ImportSummary(long lines, long receipts, long knownReceipts, long linesNotTaken, List<String> sums) {}
