package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.operation.EffectiveTime;
import java.sql.SQLException;

/** Reads when an operation counts. */
final class Times {
  private Times() {}

  /** Reads at, suspect and received_at. */
  static EffectiveTime read(Row row) throws SQLException {
    return new EffectiveTime(row.moment(), row.yes(), row.moment());
  }
}
