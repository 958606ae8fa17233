package io.comptoir.crm.domain.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * The secret text of a key, such as {@code cmt_till_}, 43 characters for 256 random bits and 6 for their check sum: a
 * typing error is told from a revoked key without a look-up, and a scanner finds a leaked key by its first letters.
 * Immutable; its {@code toString} shows the hint only, so that no log or error can hold a key.
 */
public final class KeyText {
  /** How many random bytes make a key. */
  public static final int RANDOM_BYTES = 32;

  private static final int SECRET_LENGTH = 43;
  private static final int CHECK_LENGTH = 6;
  private static final int HINT_SECRET_LENGTH = 4;

  private final Role role;
  private final String text;

  private KeyText(Role role, String text) {
    this.role = role;
    this.text = text;
  }

  /** Writes the key of {@code role} made of these random bytes. */
  public static KeyText of(Role role, byte[] random) {
    if (random.length != RANDOM_BYTES) {
      throw new IllegalArgumentException("a key is made of " + RANDOM_BYTES + " random bytes");
    }
    String body = prefix(role) + Base62.encode(random, SECRET_LENGTH);
    return new KeyText(role, body + checkOf(body));
  }

  /** Reads a key as it was sent; empty when it cannot be one, or was mistyped. */
  public static Optional<KeyText> parse(String text) {
    return Arrays.stream(Role.values())
        .filter(role -> text.startsWith(prefix(role)) && hasShape(text, prefix(role).length()))
        .findFirst()
        .map(role -> new KeyText(role, text));
  }

  /** What the key is for. */
  public Role role() {
    return role;
  }

  /** The secret itself: for its owner once, and for hashing. */
  public String reveal() {
    return text;
  }

  /** The first characters, by which a person recognises the key in a list. */
  public String hint() {
    return text.substring(0, prefix(role).length() + HINT_SECRET_LENGTH);
  }

  @Override
  public String toString() {
    return hint() + "…";
  }

  private static boolean hasShape(String text, int prefix) {
    int checkAt = prefix + SECRET_LENGTH;
    return text.length() == checkAt + CHECK_LENGTH
        && Base62.isWritten(text.substring(prefix))
        && text.endsWith(checkOf(text.substring(0, checkAt)));
  }

  private static String checkOf(String body) {
    return Base62.encode(Crc32.of(body), CHECK_LENGTH);
  }

  private static String prefix(Role role) {
    return "cmt_" + role.mark() + "_";
  }
}
