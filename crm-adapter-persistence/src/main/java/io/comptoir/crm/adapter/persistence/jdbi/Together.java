package io.comptoir.crm.adapter.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Questions that do not wait for each other's answers. Over a network they make their way together, when the first answer
 * is wanted; beside the database each is asked when its own is. One use each.
 */
final class Together {
  private final Sql sql;
  private final List<Question<?>> questions = new ArrayList<>();

  Together(Sql sql) {
    this.sql = sql;
  }

  /** One of them. */
  final class Question<T> implements Supplier<List<T>> {
    private final String text;
    private final @Nullable Object[] values;
    private final RowMapper<T> mapper;
    private @Nullable List<T> answers;

    private Question(String text, @Nullable Object[] values, RowMapper<T> mapper) {
      this.text = text;
      this.values = values;
      this.mapper = mapper;
    }

    String text() {
      return text;
    }

    @Nullable Object[] values() {
      return values;
    }

    List<T> read(ResultSet rows) throws SQLException {
      List<T> read = sql.all(rows, mapper);
      answers = read;
      return read;
    }

    @Override
    public List<T> get() {
      if (answers == null) {
        sql.ask(this, questions);
      }
      return answers == null ? List.of() : answers;
    }
  }

  <T> Supplier<List<T>> list(String text, RowMapper<T> mapper, @Nullable Object... values) {
    Question<T> question = new Question<>(text, values, mapper);
    questions.add(question);
    return question;
  }
}
