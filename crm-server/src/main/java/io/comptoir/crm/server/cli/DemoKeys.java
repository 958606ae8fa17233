package io.comptoir.crm.server.cli;

/**
 * The two keys a demo starts with.
 *
 * @param till a key of role till for the demo store
 * @param admin a key of role admin
 */
public record DemoKeys(String till, String admin) {
  /** Keeps the keys out of logs. */
  @Override
  public String toString() {
    return "DemoKeys[hidden]";
  }
}
