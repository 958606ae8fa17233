package io.comptoir.crm.adapter.importing.report;

import io.comptoir.crm.adapter.importing.receipt.NotTaken;
import io.comptoir.crm.adapter.importing.receipt.Remark;
import io.comptoir.crm.domain.fault.FaultCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * What came of an import. Immutable.
 *
 * @param dryRun whether nothing was stored
 * @param lines what became of the lines
 * @param receipts what became of the receipts
 * @param reasons lines that were not taken, by the reason
 * @param notes remarks and warnings, by how many receipts have them
 * @param sum what the receipts come to
 * @param duration how long it took
 */
public record ImportReport(
    boolean dryRun,
    Lines lines,
    Receipts receipts,
    Map<NotTaken, Long> reasons,
    Notes notes,
    Sum sum,
    Duration duration) {
  public ImportReport {
    reasons = Map.copyOf(reasons);
  }

  /**
   * What became of the lines; all but the first and the last add up to the first.
   *
   * @param read lines of the file, without the heading
   * @param taken on receipts that this run stored, or could store
   * @param known on receipts that were there already
   * @param inConflict on receipts beside others of their number
   * @param toRepair on receipts that are kept aside
   * @param notTaken in no receipt
   * @param duplicates lines that repeat another of their receipt in every cell; counted above as well
   */
  public record Lines(
      long read, long taken, long known, long inConflict, long toRepair, long notTaken, long duplicates) {}

  /**
   * What became of the receipts.
   *
   * @param sales stored by this run
   * @param returns stored by this run
   * @param exchanges stored by this run
   * @param anonymous how many of these three name no customer
   * @param known there already
   * @param inConflict kept beside others of their number
   * @param toRepair kept aside
   */
  public record Receipts(
      long sales, long returns, long exchanges, long anonymous, long known, long inConflict, long toRepair) {
    /** Stored by this run, and counting. */
    public long taken() {
      return sales + returns + exchanges;
    }
  }

  /** Remarks of the import and warnings of the customer file. */
  public record Notes(Map<Remark, Long> remarks, Map<FaultCode, Long> warnings) {
    public Notes {
      remarks = Map.copyOf(remarks);
      warnings = Map.copyOf(warnings);
    }
  }

  /**
   * What the receipts that were taken or known come to.
   *
   * @param amount the sum of their lines, each rounded half up
   * @param unrounded the sum had nothing been rounded
   */
  public record Sum(Currency currency, BigDecimal amount, BigDecimal unrounded) {
    /** What rounding added. */
    public BigDecimal difference() {
      return amount.subtract(unrounded);
    }
  }

  public long linesPerSecond() {
    return lines.read() * 1000 / Math.max(1, duration.toMillis());
  }

  /** The report in a few sentences, for the terminal. */
  public List<String> sentences() {
    return Summary.of(this).stream().map(Summary.Row::sentence).toList();
  }
}
