package io.comptoir.crm.adapter.importing.report;

import io.comptoir.crm.adapter.importing.receipt.NotTaken;
import io.comptoir.crm.adapter.importing.receipt.ReadyReceipt;
import io.comptoir.crm.adapter.importing.receipt.Remark;
import io.comptoir.crm.adapter.importing.report.Filed.Standing;
import io.comptoir.crm.adapter.importing.report.Filed.Stored;
import io.comptoir.crm.adapter.importing.report.ImportReport.Lines;
import io.comptoir.crm.adapter.importing.report.ImportReport.Notes;
import io.comptoir.crm.adapter.importing.report.ImportReport.Receipts;
import io.comptoir.crm.adapter.importing.report.ImportReport.Sum;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.purchase.ReceiptKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Counts what becomes of lines and receipts. Not thread-safe. */
final class Tally {
  private final Map<NotTaken, Long> reasons = new EnumMap<>(NotTaken.class);
  private final Map<Remark, Long> remarks = new EnumMap<>(Remark.class);
  private final Map<FaultCode, Long> warnings = new EnumMap<>(FaultCode.class);
  private final Map<Standing, Long> lines = new EnumMap<>(Standing.class);
  private final Map<Standing, Long> receipts = new EnumMap<>(Standing.class);
  private final Map<ReceiptKind, Long> kinds = new EnumMap<>(ReceiptKind.class);
  private BigDecimal amount = BigDecimal.ZERO;
  private BigDecimal unrounded = BigDecimal.ZERO;
  private long anonymous;
  private long duplicates;

  void notTaken(NotTaken why, long lines) {
    reasons.merge(why, lines, Long::sum);
  }

  void duplicates(int count) {
    duplicates += count;
  }

  void stored(ReadyReceipt receipt, Stored stored, Set<Remark> said) {
    Standing standing = stored.standing();
    receipts.merge(standing, 1L, Long::sum);
    lines.merge(standing, (long) receipt.told().size(), Long::sum);
    said.forEach(remark -> remarks.merge(remark, 1L, Long::sum));
    stored.warnings().stream().map(Warning::code).forEach(code -> warnings.merge(code, 1L, Long::sum));
    if (standing == Standing.TAKEN) {
      kinds.merge(receipt.kind(), 1L, Long::sum);
      anonymous += receipt.buyer() == null ? 1 : 0;
    }
    if (standing == Standing.TAKEN || standing == Standing.KNOWN) {
      amount = amount.add(receipt.total());
      unrounded = unrounded.add(receipt.exact());
    }
  }

  /** Lines that came to their end so far. */
  long settled() {
    return notTaken() + lines.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Receipts that came to their end in the customer file so far. */
  long receipts() {
    return receipts.values().stream().mapToLong(Long::longValue).sum();
  }

  ImportReport report(boolean dryRun, Currency currency, Duration duration) {
    Lines counted = new Lines(settled(), of(lines, Standing.TAKEN), of(lines, Standing.KNOWN),
        of(lines, Standing.CONFLICT), of(lines, Standing.TO_REPAIR), notTaken(), duplicates);
    Receipts filed = new Receipts(of(kinds, ReceiptKind.SALE), of(kinds, ReceiptKind.RETURN),
        of(kinds, ReceiptKind.EXCHANGE), anonymous, of(receipts, Standing.KNOWN), of(receipts, Standing.CONFLICT),
        of(receipts, Standing.TO_REPAIR));
    Sum sum = new Sum(currency, amount, unrounded);
    return new ImportReport(dryRun, counted, filed, reasons, new Notes(remarks, warnings), sum, duration);
  }

  private long notTaken() {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }

  private static <K> long of(Map<K, Long> counts, K key) {
    return counts.getOrDefault(key, 0L);
  }
}
