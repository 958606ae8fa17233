package io.comptoir.crm.adapter.importing.receipt;

import io.comptoir.crm.adapter.importing.file.Columns;
import io.comptoir.crm.adapter.importing.file.RawLine;
import io.comptoir.crm.adapter.importing.mapping.MappingKey;
import io.comptoir.crm.adapter.importing.mapping.NumberStyle;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.mapping.ReturnMarks;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Bought;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Garbled;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Goods;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Neither;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one line as the mapping says. */
final class LineReader {
  private final ReturnMarks returns;
  private final NumberStyle numbers;
  private final Columns columns;

  LineReader(ReceiptMapping mapping, Columns columns) {
    this.returns = mapping.rules().returns();
    this.numbers = mapping.cells().numbers();
    this.columns = columns;
  }

  LineReading read(String receiptNumber, RawLine line) {
    boolean marked = returns.on(receiptNumber, columns.cell(line, MappingKey.RETURN_COLUMN));
    Optional<BigDecimal> quantity = numbers.read(columns.cell(line, MappingKey.QUANTITY));
    Optional<BigDecimal> price = numbers.read(columns.cell(line, MappingKey.UNIT_PRICE));
    return columns.fit(line) && quantity.isPresent() && price.isPresent()
        ? signed(line, marked, quantity.get(), price.get())
        : garbled(line, marked);
  }

  private LineReading signed(RawLine line, boolean marked, BigDecimal written, BigDecimal price) {
    BigDecimal quantity = marked && returns.positive() ? written.negate() : written;
    boolean back = marked || (returns.byQuantity() && quantity.signum() < 0);
    if (price.signum() < 0) {
      return new Neither(line, NotTaken.NEGATIVE_PRICE);
    }
    if (back && quantity.signum() > 0) {
      return new Neither(line, NotTaken.POSITIVE_ON_RETURN);
    }
    if (!back && quantity.signum() < 0) {
      return new Neither(line, price.signum() == 0 ? NotTaken.WRITE_OFF : NotTaken.NEGATIVE_WITHOUT_MARK);
    }
    return new Bought(line, goods(line), back, quantity, price);
  }

  // Where cells are too many or too few, none of the numbers can be trusted to stand in its place.
  private LineReading garbled(RawLine line, boolean marked) {
    return new Garbled(line, goods(line), marked, text(line, MappingKey.QUANTITY), text(line, MappingKey.UNIT_PRICE));
  }

  private Goods goods(RawLine line) {
    return new Goods(
        text(line, MappingKey.SKU), text(line, MappingKey.GTIN), text(line, MappingKey.DESCRIPTION));
  }

  private @Nullable String text(RawLine line, MappingKey column) {
    String cell = columns.cell(line, column);
    return cell.isEmpty() ? null : cell;
  }
}
