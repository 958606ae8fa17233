package io.comptoir.crm.adapter.persistence.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.adapter.persistence.transfer.Table.Column;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a table: how many rows, and a sum over the hashes of all of them, which is the same in whatever order
 * they are read. Two tables with the same tally hold the same rows.
 *
 * @param rows how many
 * @param high the sum of the first eight bytes of their hashes
 * @param low the sum of the next eight
 */
record Tally(long rows, long high, long low) {
  private static final int NUMBER_BYTES = 9;
  private static final long STEPS_AT_A_TIME = 10_000;

  /** Is shown each row that is counted. */
  @FunctionalInterface
  interface Witness {
    void see(Table table, @Nullable Object[] row);
  }

  private static final Tally NOTHING = new Tally(0, 0, 0);

  /** Reads all of a table. */
  static Tally of(End end, Table table, Witness witness, Steps steps) throws SQLException {
    MessageDigest digest = sha256();
    Tally tally = NOTHING;
    try (Rows rows = Rows.all(end, table)) {
      while (rows.next()) {
        @Nullable Object[] row = rows.values();
        witness.see(table, row);
        tally = tally.and(hash(digest, table.columns(), row));
        if (tally.rows() % STEPS_AT_A_TIME == 0) {
          steps.done(STEPS_AT_A_TIME);
        }
      }
    }
    steps.done(tally.rows() % STEPS_AT_A_TIME);
    return tally;
  }

  private Tally and(ByteBuffer hash) {
    return new Tally(rows + 1, high + hash.getLong(), low + hash.getLong());
  }

  private static ByteBuffer hash(MessageDigest digest, List<Column> columns, @Nullable Object[] row) {
    for (int place = 0; place < row.length; place++) {
      Object value = row[place];
      if (value == null) {
        digest.update((byte) 0);
      } else {
        digest.update(bytes(columns.get(place).kind(), value));
      }
    }
    return ByteBuffer.wrap(digest.digest());
  }

  // Each with its kind and its length, so that no two rows are the same bytes.
  private static ByteBuffer bytes(Kind kind, Object value) {
    if (value instanceof Long number) {
      return ByteBuffer.allocate(NUMBER_BYTES).put((byte) kind.letter()).putLong(number).flip();
    }
    byte[] content = value instanceof String text ? text.getBytes(UTF_8) : (byte[]) value;
    return ByteBuffer.allocate(1 + Integer.BYTES + content.length)
        .put((byte) kind.letter())
        .putInt(content.length)
        .put(content)
        .flip();
  }

  /** About how many bytes a row takes. */
  static long weight(@Nullable Object[] row) {
    long weight = 0;
    for (Object value : row) {
      if (value instanceof String text) {
        weight += text.length();
      }
      weight += value instanceof byte[] bytes ? bytes.length : Long.BYTES;
    }
    return weight;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
