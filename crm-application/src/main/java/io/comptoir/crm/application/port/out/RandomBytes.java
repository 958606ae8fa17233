package io.comptoir.crm.application.port.out;

/** A source of bytes nobody can guess. Thread-safe. */
@FunctionalInterface
public interface RandomBytes {
  /** {@code count} fresh bytes, fit for keys and salts. */
  byte[] next(int count);
}
