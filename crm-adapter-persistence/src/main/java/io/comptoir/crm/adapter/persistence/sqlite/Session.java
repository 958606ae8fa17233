package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.jdbi.JdbiRepositories;
import io.comptoir.crm.adapter.persistence.jdbi.Sql;
import io.comptoir.crm.application.port.out.Repositories;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One connection with its collections, and the transactions on it, spoken in SQL: the driver stays in autocommit. */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Sql sql;
  private final Repositories repositories;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement rollback;
  private final PreparedStatement mark;
  private final PreparedStatement keep;
  private final PreparedStatement backToMark;

  private Session(Connection connection, boolean writable) throws SQLException {
    this.connection = connection;
    this.sql = Sql.over(connection, writable);
    this.repositories = new JdbiRepositories(sql);
    // A transaction that reads first and then writes loses to another process, unless it says so at once.
    this.begin = connection.prepareStatement(writable ? "begin immediate" : "begin");
    this.commit = connection.prepareStatement("commit");
    this.rollback = connection.prepareStatement("rollback");
    this.mark = connection.prepareStatement("savepoint unit");
    this.keep = connection.prepareStatement("release unit");
    this.backToMark = connection.prepareStatement("rollback to unit");
  }

  static Session writing(Connection connection) throws SQLException {
    return new Session(connection, true);
  }

  static Session reading(Connection connection) throws SQLException {
    return new Session(connection, false);
  }

  Connection connection() {
    return connection;
  }

  Repositories repositories() {
    return repositories;
  }

  void begin() throws SQLException {
    sql.forget();
    begin.execute();
  }

  void commit() throws SQLException {
    commit.execute();
  }

  void rollback() throws SQLException {
    rollback.execute();
  }

  /** Marks where a unit begins within the transaction. */
  void mark() throws SQLException {
    mark.execute();
  }

  /** Keeps what was written since the mark. */
  void keep() throws SQLException {
    keep.execute();
  }

  /** Takes back what was written since the mark, and nothing else. */
  void undoToMark() throws SQLException {
    sql.forget();
    backToMark.execute();
    keep.execute();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
