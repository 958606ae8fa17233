package io.comptoir.crm.application.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.FactArchive.StoredChange;
import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InMemoryChangeFeed(House house) implements ChangeFeed {
  private static final int HASH_BYTES = 32;
  private static final Table<Long, Entry> ENTRIES = new Table<>(Comparator.naturalOrder());

  // The hash of an entry is never changed after it was made.
  @SuppressWarnings("ArrayRecordComponent")
  private record Entry(Change change, byte @Nullable [] fact, byte[] hash) {}

  @Override
  public void append(ChangeType type, UUID id, long version, Instant at) {
    append(new Change(last() + 1, at, type, id, version), null);
  }

  @Override
  public Chained append(ChangeType type, UUID id, long version, Instant at, Seal seal) {
    Change change = new Change(last() + 1, at, type, id, version);
    append(change, seal.hash());
    return new Chained(change.seq(), seal);
  }

  private void append(Change change, byte @Nullable [] fact) {
    String text =
        change.seq() + "\n" + change.type().name() + "\n" + change.version() + "\n" + change.at() + "\n";
    byte[] hash = sha256(head(), text.getBytes(UTF_8), fact == null ? new byte[0] : fact);
    house.put(ENTRIES, change.seq(), new Entry(change, fact, hash));
  }

  @Override
  public List<Change> after(long seq, int limit) {
    return house.rows(ENTRIES).after(seq).limit(limit).map(entry -> entry.value().change()).toList();
  }

  /** The changes with their hashes, for who recomputes the chain. */
  List<StoredChange> stored(long seq, int limit) {
    return house.rows(ENTRIES).after(seq).limit(limit).map(entry -> stored(entry.value())).toList();
  }

  private static StoredChange stored(Entry entry) {
    Change change = entry.change();
    String id = change.id() == null ? null : change.id().toString();
    return new StoredChange(
        change.seq(), change.at(), change.type().name(), id, change.version(), entry.fact(), entry.hash());
  }

  @Override
  public long last() {
    return house.rows(ENTRIES).size();
  }

  @Override
  public byte[] head() {
    return house.rows(ENTRIES).last().map(entry -> entry.hash().clone()).orElseGet(() -> new byte[HASH_BYTES]);
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
