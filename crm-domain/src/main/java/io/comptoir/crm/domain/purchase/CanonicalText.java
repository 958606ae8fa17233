package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes columns one after the other, each with its length, so that no two lists of columns give the same text. */
final class CanonicalText {
  private final StringBuilder text = new StringBuilder();

  CanonicalText add(@Nullable Object column) {
    if (column == null) {
      text.append("-;");
      return this;
    }
    String value = column.toString();
    text.append(value.length()).append(':').append(value).append(';');
    return this;
  }

  // By value and without the currency's name: the receipt has one currency, written once.
  CanonicalText addAmount(@Nullable Money money) {
    return add(money == null ? null : money.amount().toPlainString());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
