package io.comptoir.crm.adapter.persistence.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The feed of changes in a table, numbered as they are written: one unit of work writes at a time. */
final class JdbiChangeFeed implements ChangeFeed {
  private static final Head START = new Head(0, new byte[32]);
  private static final String LAST = "last";

  private final Sql sql;
  private final Map<String, Head> remembered;

  JdbiChangeFeed(Sql sql) {
    this.sql = sql;
    this.remembered = sql.memory();
  }

  // Compared by nobody.
  @SuppressWarnings("ArrayRecordComponent")
  private record Head(long seq, byte[] hash) {}

  private record Entry(ChangeType type, UUID id, long version, Instant at) {}

  @Override
  public void append(ChangeType type, UUID id, long version, Instant at) {
    append(new Entry(type, id, version, at), null);
  }

  @Override
  public Chained append(ChangeType type, UUID id, long version, Instant at, Seal seal) {
    return new Chained(append(new Entry(type, id, version, at), seal.hash()), seal);
  }

  private long append(Entry entry, byte @Nullable [] factHash) {
    sql.requireWritable();
    Head before = headEntry();
    long seq = before.seq() + 1;
    Head after = new Head(seq, chained(before, seq, entry, factHash));
    sql.write(
        "insert into change (seq, at, type, uuid, version, fact_hash, chain_hash) values (?, ?, ?, ?, ?, ?, ?)",
        seq, entry.at(), entry.type(), entry.id(), entry.version(), factHash, after.hash());
    remembered.put(LAST, after);
    return seq;
  }

  private static byte[] chained(Head before, long seq, Entry entry, byte @Nullable [] factHash) {
    MessageDigest digest = sha256();
    digest.update(before.hash());
    String text = seq + "\n" + entry.type() + "\n" + entry.version() + "\n" + entry.at() + "\n";
    digest.update(text.getBytes(UTF_8));
    return factHash == null ? digest.digest() : digest.digest(factHash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public List<Change> after(long seq, int limit) {
    return sql.list(
        "select seq, at, type, uuid, version from change where seq > ? order by seq limit ?",
        (row, context) -> {
          Row column = Row.of(row);
          return new Change(
              column.number(), column.moment(), column.text(ChangeType::valueOf), column.idOrNull(id -> id),
              column.number());
        },
        seq, limit);
  }

  @Override
  public long last() {
    return headEntry().seq();
  }

  @Override
  public byte[] head() {
    return headEntry().hash().clone();
  }

  private Head headEntry() {
    return remembered.computeIfAbsent(LAST, last -> read());
  }

  private Head read() {
    return sql.first(
            "select seq, chain_hash from change order by seq desc limit 1",
            (row, context) -> new Head(row.getLong(1), row.getBytes(2)))
        .orElse(START);
  }
}
