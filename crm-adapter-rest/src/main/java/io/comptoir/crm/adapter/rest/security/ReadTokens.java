package io.comptoir.crm.adapter.rest.security;

import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.customer.CustomerId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells which customers a till has just met, without a state on the server: a signature over key, customer and expiry.
 * Only the expiry stands in the token; key and customer are known when it comes back. Thread-safe.
 */
public final class ReadTokens {
  /** How long a token lets its bearer read. */
  public static final Duration TERM = Duration.ofMinutes(30);
  /** The shortest secret taken. */
  public static final int MIN_SECRET_BYTES = 32;
  /** The header in which a token comes back. */
  public static final String HEADER = "Read-Token";

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte FIRST_KIND = 1;
  private static final int SIGNATURE_BYTES = 32;

  private final SecretKeySpec secret;

  /** Signs with this secret, which all servers of one house share. */
  public ReadTokens(byte[] secret) {
    if (secret.length < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException("a secret has at least " + MIN_SECRET_BYTES + " bytes");
    }
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /** A token with which this caller may read this customer until the term is over. */
  public String issue(Caller caller, CustomerId customer, Instant now) {
    long expiry = now.plus(TERM).getEpochSecond();
    ByteBuffer token = ByteBuffer.allocate(Long.BYTES + SIGNATURE_BYTES);
    token.putLong(expiry).put(signature(caller, customer, expiry));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /** Whether {@code token} was issued to this caller for this customer and is still good. */
  public boolean verify(String token, Caller caller, CustomerId customer, Instant now) {
    byte[] bytes = decoded(token);
    if (bytes.length != Long.BYTES + SIGNATURE_BYTES) {
      return false;
    }
    ByteBuffer read = ByteBuffer.wrap(bytes);
    long expiry = read.getLong();
    byte[] signed = new byte[SIGNATURE_BYTES];
    read.get(signed);
    return MessageDigest.isEqual(signed, signature(caller, customer, expiry)) && now.getEpochSecond() < expiry;
  }

  private byte[] signature(Caller caller, CustomerId customer, long expiry) {
    ByteBuffer content = ByteBuffer.allocate(1 + 5 * Long.BYTES).put(FIRST_KIND);
    put(content, caller.key().value());
    put(content, customer.value());
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(content.putLong(expiry).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static void put(ByteBuffer content, UUID id) {
    content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
