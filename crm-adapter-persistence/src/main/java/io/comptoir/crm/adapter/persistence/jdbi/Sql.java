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

  private static final int MOST_ROWS = 16;
  private static final int MOST_WAITING = 64;

  private final boolean writable;
  private final Way way;
  private final StatementContext context;
  private final KeptStatements statements;
  private final DrawnNumbers drawn = new DrawnNumbers(this);
  private final List<Map<?, ?>> memories = new ArrayList<>();

  /**
   * How it is to the database.
   *
   * @param far whether each statement by itself would wait for a network
   * @param lasting what is remembered beyond the transaction, or null for nothing
   * @param outbox where writes wait, or null when they are sent at once
   */
  private record Way(boolean far, @Nullable Map<Object, Long> lasting, @Nullable Outbox outbox) {
    private static final Way NEAR = new Way(false, null, null);
  }

  private Sql(Connection connection, StatementContext context, boolean writable, Way way) {
    this.writable = writable;
    this.way = way;
    this.context = context;
    this.statements = new KeptStatements(connection);
  }

  /** The statements of a connection that stays open; one that is not writable refuses to write. */
  public static Sql over(Connection connection, boolean writable) {
    return new Sql(connection, context(connection), writable, Way.NEAR);
  }

  /**
   * The same over a network, for one transaction, where much makes its way together. What is written waits, until
   * somebody asks about it or {@link #send} sends it.
   *
   * @param lasting what this connection has read of numbers that never change; kept for its life
   */
  public static Sql overNetwork(Connection connection, boolean writable, Map<Object, Long> lasting) {
    return new Sql(connection, shared(connection), writable, new Way(true, lasting, new Outbox()));
  }

  /** The same over a network, for a connection that stays open and whose writes do not wait. */
  public static Sql atOnceOverNetwork(Connection connection) {
    return new Sql(connection, shared(connection), true, new Way(true, null, null));
  }

  private static StatementContext shared(Connection connection) {
    return SHARED.updateAndGet(known -> known == null ? context(connection) : known);
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
    return way.lasting() == null ? memory() : way.lasting();
  }

  /** Empties what was remembered: a transaction begins, or something was taken back. */
  public void forget() {
    memories.forEach(Map::clear);
  }

  <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    return asked(
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
    if (way.far() && all.size() > 1) {
      askTogether(all);
    } else {
      asked(wanted.text(), wanted.values(), statement -> answer(wanted, statement.executeQuery()));
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
    asked(
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
    return asked(
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

  /** Writes. */
  void write(String sql, @Nullable Object... values) {
    requireWritable();
    Outbox outbox = way.outbox();
    if (outbox == null) {
      run(sql, values, PreparedStatement::executeUpdate);
    } else {
      outbox.add(sql, values);
      sendWhenMany(outbox);
    }
  }

  /** Writes a row as it is, so that others who write it come before or after. */
  void take(String sql, @Nullable Object... values) {
    requireWritable();
    if (way.outbox() == null) {
      run(sql, values, PreparedStatement::executeUpdate);
    } else {
      way.outbox().addUnseen(sql, values);
    }
  }

  /** Writes at once, and answers how many rows were written. */
  int change(String sql, @Nullable Object... values) {
    requireWritable();
    send();
    return run(sql, values, PreparedStatement::executeUpdate);
  }

  /** Writes many rows with one text. */
  void writeAll(String sql, List<@Nullable Object[]> rows) {
    if (way.outbox() != null && ManyRows.fits(sql)) {
      ManyRows.parts(rows, MOST_ROWS).forEach(part -> write(ManyRows.text(sql, part.size()), ManyRows.values(part)));
    } else if (way.outbox() == null && way.far() && rows.size() > 1) {
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

  /** Writes a row of this table, whose number comes first among the values of the text; answers the number. */
  long insert(String table, String sql, @Nullable Object... values) {
    requireWritable();
    if (way.outbox() == null) {
      return number(sql + " returning id", ManyRows.begunWith(null, values)).orElseThrow();
    }
    long number = draw(table);
    write(sql, ManyRows.begunWith(number, values));
    return number;
  }

  /** The number that a row of this table is going to have. */
  long draw(String table) {
    return drawn.next(table);
  }

  /** Says that what is written next belongs to something else: what belongs together is the same text more often. */
  void endParagraph() {
    if (way.outbox() != null) {
      way.outbox().endParagraph();
    }
  }

  /** Sends what was written and waits. */
  public void send() {
    if (way.outbox() != null) {
      way.outbox().take().forEach(this::send);
    }
  }

  private void sendWhenMany(Outbox outbox) {
    if (outbox.size() >= MOST_WAITING) {
      send();
    }
  }

  private void send(Outbox.Paragraph paragraph) {
    try {
      statements.run(
          paragraph.text(),
          statement -> {
            Binds.bindUntyped(statement, paragraph.values());
            return statement.executeUpdate();
          });
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, context);
    }
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

  private <T> T asked(String sql, @Nullable Object[] values, KeptStatements.Run<T> run) {
    if (way.outbox() != null && way.outbox().concerns(sql)) {
      send();
    }
    return run(sql, values, run);
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
