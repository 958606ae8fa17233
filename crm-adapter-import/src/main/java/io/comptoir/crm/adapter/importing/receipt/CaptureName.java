package io.comptoir.crm.adapter.importing.receipt;

import io.comptoir.crm.adapter.importing.mapping.CustomerStyle;
import io.comptoir.crm.adapter.importing.mapping.Place;
import io.comptoir.crm.adapter.importing.receipt.ReadyReceipt.Buyer;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names the capture of a receipt by all that it says, so that the same receipt is the same capture in any run, from any
 * file and in any order of its lines, and another content another capture.
 */
final class CaptureName {
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final String content;

  CaptureName(Place place, CustomerStyle customers, ReadyReceipt receipt, ReceiptForm form) {
    StringBuilder text = new StringBuilder("receipt import 1;");
    add(text, place.store(), place.till(), place.currency(), receipt.number(), receipt.occurredAt(), form.kind());
    Buyer buyer = receipt.buyer();
    if (buyer != null) {
      add(text, customers.type(), customers.source(), buyer.id(), buyer.country());
    }
    form.lines().stream().map(CaptureName::line).sorted().forEach(line -> add(text, line));
    this.content = text.toString();
  }

  String content() {
    return content;
  }

  /** A UUID of version 8 (RFC 9562, section 5.8), of the first bits of the content's SHA-256. */
  OperationId id() {
    ByteBuffer hash = ByteBuffer.wrap(sha256(content));
    long high = (hash.getLong() & ~0xf000L) | VERSION_8;
    long low = (hash.getLong() >>> 2) | VARIANT;
    return new OperationId(new UUID(high, low));
  }

  private static String line(LineForm line) {
    StringBuilder text = new StringBuilder();
    add(text, line.sku(), line.gtin(), line.description());
    add(text, line.quantity(), amount(line.unitPrice()), amount(line.total()));
    return text.toString();
  }

  private static @Nullable String amount(@Nullable MoneyForm money) {
    return money == null ? null : money.amount();
  }

  // With its length before it, no column can be taken for two, nor two for one.
  private static void add(StringBuilder text, @Nullable Object... columns) {
    for (Object column : columns) {
      String value = column == null ? null : column.toString();
      text.append(value == null ? "-" : value.length() + ":" + value).append(';');
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
