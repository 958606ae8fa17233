package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.StoreRepository;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stores in a table. */
final class JdbiStoreRepository implements StoreRepository {
  private static final String SELECT = "select code, name, country, time_zone, currency, phase, version from store ";

  private final Sql sql;
  private final Map<StoreCode, Optional<Versioned>> known;

  JdbiStoreRepository(Sql sql) {
    this.sql = sql;
    this.known = sql.memory();
  }

  @Override
  public Optional<Versioned> find(StoreCode code) {
    return known.computeIfAbsent(
        code, asked -> sql.first(SELECT + "where code = ?", (row, context) -> store(Row.of(row)), asked.value()));
  }

  @Override
  public List<Versioned> all() {
    return sql.list(SELECT + "order by code", (row, context) -> store(Row.of(row)));
  }

  @Override
  public void put(Versioned versioned) {
    Store store = versioned.store();
    known.remove(store.code());
    sql.write(
        """
        insert into store (code, name, country, time_zone, currency, phase, version) values (?, ?, ?, ?, ?, ?, ?)
        on conflict (code) do update set name = excluded.name, country = excluded.country,
          time_zone = excluded.time_zone, currency = excluded.currency, phase = excluded.phase,
          version = excluded.version""",
        store.code().value(), store.name(), store.country().value(), store.timeZone().getId(),
        store.currency().getCurrencyCode(), store.phase(), versioned.version());
  }

  private static Versioned store(Row row) throws SQLException {
    Store store =
        new Store(
            row.text(StoreCode::new), row.text(), row.text(CountryCode::new), row.text(ZoneId::of),
            row.text(Currency::getInstance), row.text(RolloutPhase::valueOf));
    return new Versioned(store, row.number());
  }
}
