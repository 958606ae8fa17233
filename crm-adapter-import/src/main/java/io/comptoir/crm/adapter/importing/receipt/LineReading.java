package io.comptoir.crm.adapter.importing.receipt;

import io.comptoir.crm.adapter.importing.file.RawLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a line of the file says. */
public sealed interface LineReading {
  RawLine line();

  /** What goes onto the receipt. */
  sealed interface Told extends LineReading {
    Goods goods();

    /** Whether goods came back. */
    boolean back();
  }

  /**
   * Goods for money.
   *
   * @param quantity negative where goods came back
   * @param price of one, never negative
   */
  record Bought(RawLine line, Goods goods, boolean back, BigDecimal quantity, BigDecimal price) implements Told {
    BigDecimal exact() {
      return quantity.multiply(price);
    }
  }

  /** Something was bought or came back, but how many or for how much cannot be read. */
  record Garbled(RawLine line, Goods goods, boolean back, @Nullable String quantity, @Nullable String price)
      implements Told {}

  /** Neither sale nor return. */
  record Neither(RawLine line, NotTaken why) implements LineReading {}

  /** What a line is about. */
  record Goods(@Nullable String sku, @Nullable String gtin, @Nullable String description) {}
}
