package io.comptoir.crm.application.port.out;

/**
 * Turns what was typed into the keys by which the house recognises and finds people.
 *
 * <p>Thread-safe. Its answers never change under one {@link #id()}.
 */
public interface Normalizer {
  /** Reads telephone numbers. */
  PhoneNumbers phones();

  /** Reads e-mail addresses. */
  EmailAddresses emails();

  /** Folds names. */
  NameFolding names();

  /**
   * Name and version of these rules and of the data behind them, stored with the keys: a file whose keys were made
   * under another id has to be indexed anew. Letters, digits and {@code . _ : + -} only, at most 100 characters, the
   * same at every call.
   */
  String id();
}
