package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads where something was said. */
final class Origins {
  private Origins() {}

  /** Reads store, till and advisor of what was said in a store. */
  static Origin read(Row row) throws SQLException {
    return new Origin(row.text(StoreCode::new), row.text(TillCode::new), row.textOrNull(AdvisorCode::new));
  }

  /** Reads store, till and advisor; null when no place was noted. */
  static @Nullable Origin readOrNull(Row row) throws SQLException {
    StoreCode store = row.textOrNull(StoreCode::new);
    TillCode till = row.textOrNull(TillCode::new);
    AdvisorCode advisor = row.textOrNull(AdvisorCode::new);
    return store == null || till == null ? null : new Origin(store, till, advisor);
  }
}
