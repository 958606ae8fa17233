package io.comptoir.crm.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers of 48 bits in the place of texts that say something of people: without the storage's secret nobody can try which
 * text gives a number. Not thread-safe.
 */
final class KeyedHash {
  private static final int KEPT = 20_000;
  private static final int DROPPED_BITS = 16;

  private final Mac mac;
  private final Map<String, Long> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > KEPT;
        }
      };

  KeyedHash(byte[] secret) {
    try {
      this.mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
    }
  }

  long of(String text) {
    return known.computeIfAbsent(text, this::compute);
  }

  private long compute(String text) {
    return ByteBuffer.wrap(mac.doFinal(text.getBytes(UTF_8))).getLong() >>> DROPPED_BITS;
  }
}
