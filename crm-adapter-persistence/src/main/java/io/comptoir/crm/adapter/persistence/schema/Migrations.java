package io.comptoir.crm.adapter.persistence.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of a database to what this program reads and writes. */
public final class Migrations {
  /**
   * The number of the last migration. A version of the program adds one at most: servers accept tables that are one newer, so
   * that those of the last two versions work, and start, beside each other.
   */
  public static final int LATEST = 3;

  private final String location;

  private Migrations(String location) {
    this.location = location;
  }

  /** The migrations of SQLite. */
  public static Migrations ofSqlite() {
    return new Migrations("classpath:db/sqlite");
  }

  /** The migrations of PostgreSQL: the same numbers, and the same tables with those that several writers need. */
  public static Migrations ofPostgresql() {
    return new Migrations("classpath:db/postgresql");
  }

  /** Runs those that the database has not seen. */
  public void run(DataSource database) {
    try (Telling telling = Telling.start()) {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(database)
          .locations(location)
          .callbacks(new WordsOfNames())
          .loggers(QuietLog.Creator.class.getName())
          .load()
          .migrate();
    }
  }
}
