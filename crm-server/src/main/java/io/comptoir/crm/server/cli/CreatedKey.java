package io.comptoir.crm.server.cli;

/**
 * A key just made.
 *
 * @param id its id, by which it is listed and revoked
 * @param key the key itself, which is told this once
 */
public record CreatedKey(String id, String key) {
  /** Keeps the key out of logs. */
  @Override
  public String toString() {
    return "CreatedKey[id=" + id + "]";
  }
}
