package io.comptoir.crm.adapter.importing.receipt;

import io.comptoir.crm.adapter.importing.file.Columns;
import io.comptoir.crm.adapter.importing.file.GatheredReceipt;
import io.comptoir.crm.adapter.importing.file.RawLine;
import io.comptoir.crm.adapter.importing.mapping.NeitherMarks;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Bought;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Neither;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Told;
import io.comptoir.crm.adapter.importing.receipt.ReadyReceipt.Buyer;
import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.purchase.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands the lines of one receipt number; their order decides nothing but their order on the receipt. */
public final class ReceiptUnderstanding {
  private final ReceiptMapping mapping;
  private final LineReader reader;
  private final HeadReader heads;

  /** Will understand lines under these columns; the mapping's place has its currency and its zone. */
  public ReceiptUnderstanding(ReceiptMapping mapping, Columns columns) {
    this.mapping = mapping;
    this.reader = new LineReader(mapping, columns);
    this.heads = new HeadReader(mapping, columns);
  }

  public UnderstoodReceipt understand(GatheredReceipt gathered) {
    return new Run(gathered).understand();
  }

  private final class Run {
    private final GatheredReceipt gathered;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private int duplicates;

    Run(GatheredReceipt gathered) {
      this.gathered = gathered;
    }

    UnderstoodReceipt understand() {
      if (mapping.rules().neither().on(gathered.number())) {
        return nothing(gathered.lines(), NotTaken.MARKED_AS_NEITHER);
      }
      List<Told> told = told(distinct());
      List<RawLine> lines = told.stream().map(Told::line).toList();
      Optional<Buyer> buyer = heads.buyer(lines, remarks);
      Optional<NotTaken> reason = reason(told, buyer.isEmpty());
      return reason.isPresent()
          ? nothing(lines, reason.get())
          : heads.occurredAt(lines, remarks)
              .map(at -> ready(at, buyer, told))
              .orElseGet(() -> nothing(lines, NotTaken.TIME_UNREADABLE));
    }

    private UnderstoodReceipt nothing(List<RawLine> lines, NotTaken why) {
      lines.forEach(line -> leftOut.add(new LeftOut(line, why)));
      return new UnderstoodReceipt(gathered.number(), null, leftOut, duplicates, Set.of());
    }

    private UnderstoodReceipt ready(Instant at, Optional<Buyer> buyer, List<Told> told) {
      ReadyReceipt receipt = new ReadyReceipt(
          gathered.number(), buyer.orElse(null), at, mapping.place().currency(), told);
      remark(told);
      return new UnderstoodReceipt(gathered.number(), receipt, leftOut, duplicates, remarks);
    }

    private List<RawLine> distinct() {
      Set<List<String>> seen = new HashSet<>();
      List<RawLine> distinct = new ArrayList<>();
      for (RawLine line : gathered.lines()) {
        boolean repeats = !seen.add(line.cells());
        duplicates += repeats ? 1 : 0;
        if (repeats && mapping.rules().dropDuplicates()) {
          leftOut.add(new LeftOut(line, NotTaken.DUPLICATE));
        } else {
          distinct.add(line);
        }
      }
      return distinct;
    }

    private List<Told> told(List<RawLine> lines) {
      List<Told> told = new ArrayList<>();
      for (RawLine line : lines) {
        LineReading reading = reader.read(gathered.number(), line);
        if (reading instanceof Neither neither) {
          leftOut.add(new LeftOut(line, neither.why()));
        } else {
          told.add((Told) reading);
        }
      }
      return told;
    }

    private Optional<NotTaken> reason(List<Told> told, boolean anonymous) {
      NeitherMarks neither = mapping.rules().neither();
      if (!told.isEmpty() && neither.onUnpriced(anonymous) && told.stream().allMatch(ReceiptUnderstanding::isFree)) {
        return Optional.of(NotTaken.WITHOUT_ANY_PRICE);
      }
      return told.size() > Receipt.MAX_LINES ? Optional.of(NotTaken.TOO_MANY_LINES) : Optional.empty();
    }

    private void remark(List<Told> told) {
      note(Remark.LINES_APART, gathered.isApart());
      note(Remark.DUPLICATE_LINES, duplicates > 0);
      note(Remark.LINES_WITHOUT_PRICE, told.stream().anyMatch(ReceiptUnderstanding::isFree));
      note(Remark.PRICE_LEFT_OUT, told.stream().anyMatch(ReceiptUnderstanding::hasLongPrice));
      note(Remark.SOME_LINES_NOT_TAKEN, !leftOut.isEmpty());
    }

    private void note(Remark remark, boolean holds) {
      if (holds) {
        remarks.add(remark);
      }
    }
  }

  private static boolean isFree(Told line) {
    return line instanceof Bought bought && bought.price().signum() == 0;
  }

  private static boolean hasLongPrice(Told line) {
    return line instanceof Bought bought && bought.price().stripTrailingZeros().scale() > Money.MAX_DECIMALS;
  }
}
