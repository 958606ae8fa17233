package io.comptoir.crm.adapter.persistence.powercut;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the tables say of the checkouts, read without the code that wrote them. */
record Tables(Path database, int lines) {
  // A checkout is there whole: who, what was agreed, receipt and lines, the feed's entries, and the answer that is kept.
  private static final String WHOLE =
      """
      select c.uuid from capture c
        join customer p on p.id = c.customer
        join purchase b on b.id = c.purchase and b.owner = p.id and b.state = 'RECORDED'
        join receipt r on r.purchase = b.id and r.operation = c.uuid
        join purchase_link l on l.purchase = b.id and l.customer = p.id
        join consent_decision d on d.operation = c.uuid and d.customer = p.id
        join change f on f.type = 'CAPTURE_RECORDED' and f.uuid = c.uuid
        join operation o on replace(o.name, '-', '') = 'capture:' || lower(hex(c.uuid))
      where (select count(*) from receipt_line where receipt = r.id) = %d
        and (exists (select 1 from record where operation = c.uuid and customer = p.id)
          or exists (select 1 from confirmation where operation = c.uuid and customer = p.id))
      """;
  // What each checkout leaves exactly once.
  private static final List<String> ONE_EACH =
      List.of(
          "capture", "purchase", "receipt", "purchase_link", "consent_decision", "operation",
          "change where type = 'CAPTURE_RECORDED'", "change where type = 'PURCHASE_RECORDED'",
          "(select operation from record union all select operation from confirmation)");

  /** The numbers of the checkouts that are there whole. */
  Set<Integer> whole() throws SQLException {
    Set<Integer> numbers = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(WHOLE.formatted(lines))) {
      while (row.next()) {
        byte[] id = row.getBytes(1);
        numbers.add((id[14] & 0xff) << 8 | id[15] & 0xff);
      }
    }
    return numbers;
  }

  /** What there is more or less of than of whole checkouts, and a feed with gaps. */
  List<String> halves(int whole) throws SQLException {
    List<String> found = new ArrayList<>();
    for (String table : ONE_EACH) {
      long rows = number("select count(*) from " + table);
      if (rows != whole) {
        found.add(rows + " of " + table + " for " + whole + " checkouts");
      }
    }
    if (number("select count(*) from receipt_line") != (long) whole * lines) {
      found.add("the lines are not those of " + whole + " checkouts");
    }
    if (number("select count(*) from change") != number("select coalesce(max(seq), 0) from change")) {
      found.add("the feed has gaps");
    }
    return found;
  }

  private long number(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.getLong(1);
    }
  }
}
