package io.comptoir.crm.adapter.persistence.transfer;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The key of a row, up to which a table was worked off.
 *
 * @param values the values of the key's columns
 */
record Position(List<Value> values) {
  /** A value with its kind. */
  record Value(Kind kind, Object value) {
    String text() {
      return kind.letter() + kind.written(value);
    }

    static Value parse(String text) {
      Kind kind = Kind.of(text.charAt(0));
      return new Value(kind, kind.parsed(text.substring(1)));
    }
  }

  /** Reads what {@link #text()} writes. */
  static Position parse(String text) {
    return new Position(Arrays.stream(text.split(" ")).map(Value::parse).toList());
  }

  String text() {
    return values.stream().map(Value::text).collect(Collectors.joining(" "));
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int place = 0; place < values.size(); place++) {
      Value value = values.get(place);
      value.kind().bind(statement, place + 1, value.value());
    }
  }
}
