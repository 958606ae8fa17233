package io.comptoir.crm.adapter.persistence.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the words of all names on file into the vocabulary, once. It goes from word to word in the index of names, so that
 * it takes as long as there are words, not names.
 */
public final class VocabularyFilling {
  private static final int TOGETHER = 1_000;
  private static final int TOLD_EVERY = 50_000;

  // What is left of a text when its first word is cut off begins with a blank; both engines know this way to say so.
  private static final String FIRST_WORD =
      "substr(%1$s, 1, length(%1$s) - length(ltrim(%1$s, 'abcdefghijklmnopqrstuvwxyz0123456789')))";
  private static final String WORDS =
      """
      with recursive found (folded) as (
        select min(folded) from name_key
        union all
        select (select min(n.folded) from name_key n where n.folded >= %1$s || '!') from found where folded is not null)
      select %2$s from found where folded is not null"""
          .formatted(FIRST_WORD.formatted("found.folded"), FIRST_WORD.formatted("folded"));

  private final Connection connection;
  private final LongConsumer progress;
  private long words;

  /** Fills over this connection, in the transaction under way, and tells from time to time how many words were taken in. */
  public VocabularyFilling(Connection connection, LongConsumer progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /** Takes in the words. */
  public void run() throws SQLException {
    try (Statement query = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement("insert into name_spelling (spelling, word) values (?, ?) on conflict do nothing")) {
      query.setFetchSize(TOGETHER);
      try (ResultSet row = query.executeQuery(WORDS)) {
        while (row.next()) {
          add(insert, row.getString(1));
        }
      }
      insert.executeBatch();
    }
    progress.accept(words);
  }

  private void add(PreparedStatement insert, String word) throws SQLException {
    for (@Nullable Object[] values : Vocabulary.rows(word)) {
      Binds.bind(insert, values);
      insert.addBatch();
    }
    words++;
    if (words % TOGETHER == 0) {
      insert.executeBatch();
    }
    if (words % TOLD_EVERY == 0) {
      progress.accept(words);
    }
  }
}
