package io.comptoir.crm.adapter.importing.mapping;

import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What the file does not say because it is the same on every line.
 *
 * @param store the store all receipts are from
 * @param till the till all receipts are from
 * @param currency of all amounts, or null for the store's
 * @param zone of all times, or null for the store's
 */
public record Place(StoreCode store, TillCode till, @Nullable Currency currency, @Nullable ZoneId zone) {
  static Place of(MappingTexts texts) {
    return new Place(
        texts.value(MappingKey.STORE, StoreCode::new),
        texts.value(MappingKey.TILL, TillCode::new),
        texts.optional(MappingKey.CURRENCY, Money::parseCurrency).orElse(null),
        texts.optional(MappingKey.TIME_ZONE, Place::zone).orElse(null));
  }

  /** This place with the currency and the clock of the store where it has none of its own. */
  public Place in(Store of) {
    return new Place(
        store, till, currency == null ? of.currency() : currency, zone == null ? of.timeZone() : zone);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time zone such as Europe/Paris", e);
    }
  }
}
