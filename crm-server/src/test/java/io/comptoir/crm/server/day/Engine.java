package io.comptoir.crm.server.day;

import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.util.Map;

/** Where the house keeps its file. */
enum Engine {
  SQLITE {
    @Override
    Map<String, String> freshHouse() {
      return Map.of();
    }
  },
  POSTGRESQL {
    @Override
    Map<String, String> freshHouse() {
      return Map.of("database.url", EmbeddedPostgresHouse.newDatabase());
    }
  };

  /** The settings that name a new, empty house, beside the data folder. */
  abstract Map<String, String> freshHouse();
}
