package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.operation.EffectiveTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One receipt on file. Immutable; mending gives a new value under the same id and loses nothing of what came first.
 * Who bought is a fact of its own and not part of it.
 *
 * @param id names it
 * @param state how it came to be on file
 * @param filed the receipt, or the text of it
 * @param source the operation that first told it
 * @param repair the operation that mended it; null when it never was
 */
public record Purchase(
    PurchaseId id, PurchaseState state, FiledReceipt filed, PurchaseSource source, @Nullable PurchaseSource repair) {
  /** Refuses a state that does not agree with what is filed. */
  public Purchase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    if ((state == PurchaseState.NEEDS_REPAIR) != (filed.receipt() == null)) {
      throw new IllegalArgumentException("A purchase needs repair as long as it has no receipt, and no longer");
    }
    if (repair != null && filed.receipt() == null) {
      throw new IllegalArgumentException("A mended purchase has its receipt");
    }
  }

  /** A purchase as it is filed first. */
  public static Purchase of(PurchaseId id, PurchaseState state, FiledReceipt filed, PurchaseSource source) {
    return new Purchase(id, state, filed, source, null);
  }

  /**
   * This purchase, mended by a receipt that adds up. Its moment and origin are those of the repair from now on, so that
   * it makes no difference which of the two was told first; who mends by hand repeats those of {@link #source}.
   */
  public Purchase mendedBy(Receipt receipt, String contentHash, PurchaseState after, PurchaseSource by) {
    return new Purchase(id, after, filed.mended(receipt, contentHash), source, by);
  }

  /** The receipt; empty while it needs repair. */
  public Optional<Receipt> receipt() {
    return filed.read();
  }

  /** The receipt's identity; empty when that could not be read. */
  public Optional<ReceiptIdentity> identity() {
    return Optional.ofNullable(filed.identity());
  }

  /** The hash of the receipt's content in hexadecimal; empty text while it needs repair. */
  public String contentHash() {
    return filed.contentHash();
  }

  /** The text that came, where it was kept. */
  public Optional<String> raw() {
    return Optional.ofNullable(filed.raw());
  }

  /** The operation whose moment and origin count: the repair where there is one, else the first. */
  public PurchaseSource countedSource() {
    return repair == null ? source : repair;
  }

  /** When the sale happened. */
  public EffectiveTime occurred() {
    return countedSource().occurred();
  }

  /** The fact as it was first told, as the chain of hashes covers it; the same before and after a repair. */
  public FactContent factContent() {
    return repair == null
        ? PurchaseFact.of(this, "purchase", source, filed.receipt())
        : PurchaseFact.of(this, "purchase", source, null);
  }

  /** The repair as a fact of its own; empty when there was none. */
  public Optional<FactContent> repairContent() {
    return Optional.ofNullable(repair).map(by -> PurchaseFact.of(this, "purchase_repair", by, filed.receipt()));
  }
}
