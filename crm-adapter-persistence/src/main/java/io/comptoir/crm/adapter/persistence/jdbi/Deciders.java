package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decided, in four columns: operation, api_key, place and advisor. */
record Deciders(Interned interned) {
  /** The values of the four columns; all null when nobody is known to have decided. */
  @Nullable Object[] columns(@Nullable DecidedBy by) {
    if (by == null) {
      return new @Nullable Object[] {null, null, null, null};
    }
    UUID key = by.key() == null ? null : by.key().value();
    Long place = interned.place(by.store(), by.till());
    return new @Nullable Object[] {by.operation().value(), key, place, interned.advisor(by.advisor())};
  }

  /** Reads operation, key, store, till and advisor. */
  static @Nullable DecidedBy readOrNull(Row row) throws SQLException {
    OperationId operation = row.idOrNull(OperationId::new);
    KeyId key = row.idOrNull(KeyId::new);
    String store = row.textOrNull();
    String till = row.textOrNull();
    AdvisorCode advisor = row.textOrNull(AdvisorCode::new);
    if (operation == null) {
      return null;
    }
    return new DecidedBy(
        operation, key, isAbsent(store) ? null : new StoreCode(store), isAbsent(till) ? null : new TillCode(till), advisor);
  }

  private static boolean isAbsent(@Nullable String word) {
    return word == null || word.isEmpty();
  }
}
