package io.comptoir.crm.adapter.rest.house;

import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.store.Store;
import java.util.Locale;

/** A store as it is answered. */
public record StoreRepresentation(
    String code, long version, String name, String country, String timeZone, String currency, String phase) {
  static StoreRepresentation of(Versioned stored) {
    Store store = stored.store();
    return new StoreRepresentation(
        store.code().value(),
        stored.version(),
        store.name(),
        store.country().value(),
        store.timeZone().getId(),
        store.currency().getCurrencyCode(),
        store.phase().name().toLowerCase(Locale.ROOT));
  }
}
