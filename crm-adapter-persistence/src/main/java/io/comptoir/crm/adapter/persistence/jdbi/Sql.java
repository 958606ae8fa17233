package io.comptoir.crm.adapter.persistence.jdbi;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

/** The statements of one connection: values bound by position, rows read by hand-written mappers. Not thread-safe. */
public final class Sql {
  private final Handle handle;
  private final boolean writable;

  private Sql(Handle handle, boolean writable) {
    this.handle = handle;
    this.writable = writable;
  }

  /** The statements of a connection that stays open; one that is not writable refuses to write. */
  public static Sql over(Connection connection, boolean writable) {
    Jdbi jdbi = Jdbi.create(connection).setStatementBuilderFactory(opened -> new KeptStatements());
    SqlStatements statements = jdbi.getConfig(SqlStatements.class);
    statements.setTemplateEngine(TemplateEngine.NOP).setSqlParser(new PlainSql());
    // Its messages would tell the values, and values are personal.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return new Sql(jdbi.open(), writable);
  }

  <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    return bound(handle.createQuery(sql), values).map(mapper).list();
  }

  <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    return bound(handle.createQuery(sql), values).map(mapper).findFirst();
  }

  /** The first column of the first row, when there is a row. */
  Optional<Long> number(String sql, @Nullable Object... values) {
    return first(sql, (row, context) -> row.getLong(1), values);
  }

  /** Writes, and answers how many rows were written. */
  int write(String sql, @Nullable Object... values) {
    requireWritable();
    return bound(handle.createUpdate(sql), values).execute();
  }

  /** Writes one row and answers what the statement returns of it: its key. */
  long insert(String sql, @Nullable Object... values) {
    requireWritable();
    return number(sql, values).orElseThrow(() -> new IllegalStateException("Nothing was inserted"));
  }

  /** Says at the door of a writing method that this is a read. */
  void requireWritable() {
    if (!writable) {
      throw new UnsupportedOperationException("A read does not write");
    }
  }

  private static <S extends SqlStatement<S>> S bound(S statement, @Nullable Object... values) {
    return statement.addCustomizer(new Binds(values));
  }
}
