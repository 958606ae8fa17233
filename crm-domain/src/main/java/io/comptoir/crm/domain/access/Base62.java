package io.comptoir.crm.domain.access;

import java.math.BigInteger;

/** Digits and letters only, so that a double click takes the whole key. */
final class Base62 {
  private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

  private Base62() {}

  static String encode(byte[] unsigned, int length) {
    char[] text = new char[length];
    BigInteger rest = new BigInteger(1, unsigned);
    for (int i = length - 1; i >= 0; i--) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      text[i] = DIGITS.charAt(parts[1].intValue());
      rest = parts[0];
    }
    return new String(text);
  }

  static boolean isWritten(String text) {
    return text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
  }
}
