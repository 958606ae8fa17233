package io.comptoir.crm.application.system;

import io.comptoir.crm.application.port.out.RandomBytes;
import java.security.SecureRandom;

/** The platform's secure random numbers. Thread-safe. */
public final class SystemRandom implements RandomBytes {
  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] next(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
