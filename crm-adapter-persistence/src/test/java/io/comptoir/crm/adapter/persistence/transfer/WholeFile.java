package io.comptoir.crm.adapter.persistence.transfer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything in a SQLite file, as the engine itself quotes it, read without the code that moved it. */
record WholeFile(Path folder) {
  /** The rows of every table, in their order. */
  Map<String, List<String>> rows() throws SQLException {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table : texts("select name from sqlite_schema where type = 'table' and name not like 'flyway%'")) {
      List<String> columns = texts("select 'quote(' || name || ')' from pragma_table_info('" + table + "')");
      all.put(table, texts("select " + String.join(" || ',' || ", columns) + " from " + table + " order by 1"));
    }
    return all;
  }

  long number(String query) throws SQLException {
    return Long.parseLong(texts(query).get(0));
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  private List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("comptoir.db"));
  }
}
