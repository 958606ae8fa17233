package io.comptoir.crm.application.port.in;

/** The conversation with who brings a customer file to another normaliser, while nobody else uses it. */
@FunctionalInterface
public interface ReindexUseCase {
  /**
   * Makes all keys anew: folded names, phones and e-mail addresses, from what was typed. It holds a small part of the file
   * at a time. Broken off, it goes on where it was when it is called again; until it is done, the file cannot be opened.
   *
   * @return how many rows were looked at; 0 when the keys were the normaliser's already
   */
  long reindex(Progress progress);

  /** Is told how far it is. Called on the caller's thread. */
  @FunctionalInterface
  interface Progress {
    /** Tells how many rows were looked at, of about how many. */
    void reached(long rows, long ofRows);
  }
}
