package io.comptoir.crm.adapter.importing.receipt;

import io.comptoir.crm.adapter.importing.file.RawLine;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Bought;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Told;
import io.comptoir.crm.domain.purchase.ReceiptKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that can be taken.
 *
 * @param number the receipt number
 * @param buyer who bought, or null when nobody is named
 * @param occurredAt when
 * @param currency of all amounts
 * @param told its lines, in the order of the file
 */
public record ReadyReceipt(
    String number, @Nullable Buyer buyer, Instant occurredAt, Currency currency, List<Told> told) {
  /**
   * Who bought.
   *
   * @param id the customer's number
   * @param country the code of the country, or null
   */
  public record Buyer(String id, @Nullable String country) {}

  public ReadyReceipt {
    Objects.requireNonNull(occurredAt, "occurredAt");
    told = List.copyOf(told);
  }

  /** Goods out, goods back, or both. */
  public ReceiptKind kind() {
    long back = told.stream().filter(Told::back).count();
    return back == 0 ? ReceiptKind.SALE : back == told.size() ? ReceiptKind.RETURN : ReceiptKind.EXCHANGE;
  }

  /** What was paid, each line rounded half up; lines that cannot be read are left out. */
  public BigDecimal total() {
    return bought().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What would have been paid had nothing been rounded. */
  public BigDecimal exact() {
    return bought().map(Bought::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal amount(Bought line) {
    return line.exact().setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
  }

  boolean isGarbled() {
    return bought().count() < told.size();
  }

  private Stream<Bought> bought() {
    return told.stream().filter(Bought.class::isInstance).map(Bought.class::cast);
  }

  /** The lines of the file it stands on. */
  public List<RawLine> sources() {
    return told.stream().map(LineReading::line).toList();
  }
}
