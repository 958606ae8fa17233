package io.comptoir.crm.adapter.persistence.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The last entry of the chain of hashes: its number, 0 when there is none, and its hash. */
// Compared by nobody.
@SuppressWarnings("ArrayRecordComponent")
record ChainHead(long seq, byte[] hash) {
  private static final ChainHead START = new ChainHead(0, new byte[32]);

  static ChainHead read(Sql sql) {
    return sql.first(
            "select seq, chain_hash from change order by seq desc limit 1",
            (row, context) -> new ChainHead(row.getLong(1), row.getBytes(2)))
        .orElse(START);
  }

  /** The last entry when this one is added. */
  ChainHead then(ChainEntry entry) {
    long next = seq + 1;
    MessageDigest digest = sha256();
    digest.update(hash);
    String text = next + "\n" + entry.type() + "\n" + entry.version() + "\n" + entry.at() + "\n";
    digest.update(text.getBytes(UTF_8));
    byte[] fact = entry.factHash();
    return new ChainHead(next, fact == null ? digest.digest() : digest.digest(fact));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
