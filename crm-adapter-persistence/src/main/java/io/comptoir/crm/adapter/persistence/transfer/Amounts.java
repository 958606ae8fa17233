package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.transfer.Table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the totals of receipts, by currency, as they are told. */
final class Amounts implements Tally.Witness {
  private static final String RECEIPTS = "receipt";

  private final SortedMap<String, BigDecimal> sums = new TreeMap<>();

  @Override
  public void see(Table table, @Nullable Object[] row) {
    if (table.name().equals(RECEIPTS)) {
      add(value(table, row, "currency"), value(table, row, "total"));
    }
  }

  // Of a receipt that could not be read both are missing; a damaged amount is what the chain of hashes finds.
  private void add(@Nullable Object currency, @Nullable Object total) {
    if (currency == null || total == null) {
      return;
    }
    try {
      sums.merge(currency.toString(), new BigDecimal(total.toString()), BigDecimal::add);
    } catch (NumberFormatException damaged) {
      sums.merge(currency.toString(), BigDecimal.ZERO, BigDecimal::add);
    }
  }

  private static @Nullable Object value(Table table, @Nullable Object[] row, String name) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    return row[names.indexOf(name)];
  }

  SortedMap<String, BigDecimal> sums() {
    return sums;
  }
}
