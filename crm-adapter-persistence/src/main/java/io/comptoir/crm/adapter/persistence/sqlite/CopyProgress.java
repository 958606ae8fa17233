package io.comptoir.crm.adapter.persistence.sqlite;

/** Is told how far a backup or a restore is. Called from the thread that copies; must not throw. */
@FunctionalInterface
public interface CopyProgress {
  /**
   * Tells how much is copied.
   *
   * @param bytes copied so far
   * @param ofBytes the size of the database
   */
  void reached(long bytes, long ofBytes);
}
