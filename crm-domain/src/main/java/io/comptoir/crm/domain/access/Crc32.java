package io.comptoir.crm.domain.access;

/** The check sum of ISO 3309, bit by bit: keys are short, and the model has no access to the JDK's. */
final class Crc32 {
  private static final int POLYNOMIAL = 0xEDB88320;

  private Crc32() {}

  /** The four bytes of the check sum over ASCII text, the highest first. */
  static byte[] of(String ascii) {
    int crc = ~ascii.chars().reduce(~0, Crc32::step);
    return new byte[] {(byte) (crc >>> 24), (byte) (crc >>> 16), (byte) (crc >>> 8), (byte) crc};
  }

  private static int step(int crc, int character) {
    int next = crc ^ character;
    for (int bit = 0; bit < 8; bit++) {
      next = (next >>> 1) ^ ((next & 1) == 1 ? POLYNOMIAL : 0);
    }
    return next;
  }
}
