package io.comptoir.crm.adapter.persistence.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one connection: values bound by position, rows read by hand-written mappers. Not thread-safe.
 *
 * <p>Mappers and exceptions are JDBI's. Statements are kept prepared and run without its statement objects: making
 * one with its context took as long as the statement itself (3.2 against 1.5 microseconds for a row by its key), and a
 * capture runs some fifty.
 */
public final class Sql {
  // To make one takes as long as two ways to a database in the same room. Nothing of its connection is ever asked of it.
  private static final AtomicReference<@Nullable StatementContext> SHARED = new AtomicReference<>();

  private final boolean writable;
  private final boolean remote;
  private final StatementContext context;
  private final KeptStatements statements;
  private final @Nullable Map<Object, Long> lasting;
  private final List<Map<?, ?>> memories = new ArrayList<>();

  private Sql(
      Connection connection, StatementContext context, boolean writable, @Nullable Map<Object, Long> lasting) {
    this.writable = writable;
    this.remote = lasting != null;
    this.lasting = lasting;
    this.context = context;
    this.statements = new KeptStatements(connection);
  }

  /** The statements of a connection that stays open; one that is not writable refuses to write. */
  public static Sql over(Connection connection, boolean writable) {
    return new Sql(connection, context(connection), writable, null);
  }

  /**
   * The same over a network, for one transaction, where much makes its way together.
   *
   * @param lasting what this connection has read of numbers that never change; kept for its life
   */
  public static Sql overNetwork(Connection connection, boolean writable, Map<Object, Long> lasting) {
    StatementContext shared = SHARED.updateAndGet(known -> known == null ? context(connection) : known);
    return new Sql(connection, shared, writable, lasting);
  }

  private static StatementContext context(Connection connection) {
    Jdbi jdbi = Jdbi.create(connection);
    // Its messages would tell the values, and values are personal.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    try (Query any = jdbi.open().createQuery("select 1")) {
      return any.getContext();
    }
  }

  /**
   * A map for what a transaction has looked up and nobody else can change while it runs. It is emptied when the next one
   * begins, and when something is taken back.
   */
  <K, V> Map<K, V> memory() {
    Map<K, V> memory = new HashMap<>();
    memories.add(memory);
    return memory;
  }

  /**
   * A map for numbers that were read and that nobody changes any more: as lasting as the connection where the way is long.
   * Not longer: after a fail-over another database answers, which may never have heard of them.
   */
  Map<Object, Long> lasting() {
    return lasting == null ? memory() : lasting;
  }

  /** Empties what was remembered: a transaction begins, or something was taken back. */
  public void forget() {
    memories.forEach(Map::clear);
  }

  <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    return run(
        sql,
        values,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return all(rows, mapper);
          }
        });
  }

  <T> List<T> all(ResultSet rows, RowMapper<T> mapper) throws SQLException {
    List<T> all = new ArrayList<>();
    while (rows.next()) {
      all.add(mapper.map(rows, context));
    }
    return all;
  }

  /** For questions that need not wait for each other. */
  Together together() {
    return new Together(this);
  }

  void ask(Together.Question<?> wanted, List<? extends Together.Question<?>> all) {
    if (remote && all.size() > 1) {
      askTogether(all);
    } else {
      run(wanted.text(), wanted.values(), statement -> answer(wanted, statement.executeQuery()));
    }
  }

  private static List<?> answer(Together.Question<?> question, ResultSet answer) throws SQLException {
    try (ResultSet rows = answer) {
      return question.read(rows);
    }
  }

  // Several statements in one text: the driver sends them at once.
  private void askTogether(List<? extends Together.Question<?>> questions) {
    String texts = questions.stream().map(Together.Question::text).collect(Collectors.joining("; "));
    Object[] values = questions.stream().flatMap(question -> Arrays.stream(question.values())).toArray();
    run(
        texts,
        values,
        statement -> {
          statement.execute();
          for (Together.Question<?> question : questions) {
            answer(question, statement.getResultSet());
            statement.getMoreResults();
          }
          return true;
        });
  }

  <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    return run(
        sql,
        values,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(mapper.map(rows, context)) : Optional.empty();
          }
        });
  }

  /** The first column of the first row, when there is a row. */
  Optional<Long> number(String sql, @Nullable Object... values) {
    return first(sql, (row, context) -> row.getLong(1), values);
  }

  /** Writes, and answers how many rows were written. */
  int write(String sql, @Nullable Object... values) {
    requireWritable();
    return run(sql, values, PreparedStatement::executeUpdate);
  }

  /** Writes many rows with one text. */
  void writeAll(String sql, List<@Nullable Object[]> rows) {
    if (remote && rows.size() > 1) {
      writeTogether(sql, rows);
    } else {
      rows.forEach(values -> write(sql, values));
    }
  }

  private void writeTogether(String sql, List<@Nullable Object[]> rows) {
    requireWritable();
    run(
        sql,
        new Object[0],
        statement -> {
          for (@Nullable Object[] values : rows) {
            Binds.bind(statement, values);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  /** Writes one row and answers what the statement returns of it: its key. */
  long insert(String sql, @Nullable Object... values) {
    requireWritable();
    return number(sql, values).orElseThrow(() -> new IllegalStateException("Nothing was inserted"));
  }

  boolean isWritable() {
    return writable;
  }

  /** Says at the door of a writing method that this is a read. */
  void requireWritable() {
    if (!writable) {
      throw new UnsupportedOperationException("A read does not write");
    }
  }

  private <T> T run(String sql, @Nullable Object[] values, KeptStatements.Run<T> run) {
    try {
      return statements.run(
          sql,
          statement -> {
            Binds.bind(statement, values);
            return run.on(statement);
          });
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, context);
    }
  }
}
