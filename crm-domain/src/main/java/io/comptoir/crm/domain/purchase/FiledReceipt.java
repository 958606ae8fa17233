package io.comptoir.crm.domain.purchase;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it lies on file: read, or only as the text that came. Immutable.
 *
 * @param identity its identity; null when that could not be read
 * @param receipt the receipt; null while it needs repair
 * @param contentHash a hash of {@link Receipt#contentText()} in hexadecimal; empty while it needs repair
 * @param raw the text that came, where something of it needed repair; null when there is none, or it was erased
 */
public record FiledReceipt(
    @Nullable ReceiptIdentity identity, @Nullable Receipt receipt, String contentHash, @Nullable String raw) {
  /** Refuses a receipt of another identity, and a content hash without a receipt or the other way round. */
  public FiledReceipt {
    Objects.requireNonNull(contentHash, "contentHash");
    if (receipt != null && !receipt.identity().equals(identity)) {
      throw new IllegalArgumentException("A receipt is filed under its own identity");
    }
    if (contentHash.isEmpty() != (receipt == null)) {
      throw new IllegalArgumentException("A receipt that was read, and no other, has a content hash");
    }
  }

  /** A receipt that adds up; {@code raw} is null unless some text of it was kept aside. */
  public static FiledReceipt readable(Receipt receipt, String contentHash, @Nullable String raw) {
    return new FiledReceipt(receipt.identity(), receipt, contentHash, raw);
  }

  /** A receipt that needs repair. */
  public static FiledReceipt unreadable(@Nullable ReceiptIdentity identity, @Nullable String raw) {
    return new FiledReceipt(identity, null, "", raw);
  }

  /** This one, mended: the receipt takes its place, the text that came is kept. */
  FiledReceipt mended(Receipt mended, String hash) {
    return new FiledReceipt(mended.identity(), mended, hash, raw);
  }

  Optional<Receipt> read() {
    return Optional.ofNullable(receipt);
  }
}
