package io.comptoir.crm.server.config;

import java.net.InetAddress;
import java.util.Optional;

/** Where the server may listen: on this machine always, elsewhere only once somebody holds a key. */
public final class ListenRule {
  private ListenRule() {}

  /**
   * Why the server must not listen there, or nothing when it may.
   *
   * @param address where it would listen
   * @param keysConfigured whether a key that is not revoked was there before this start; keys which this start makes,
   *     for the demo or the first administrator, do not count
   */
  public static Optional<String> refusal(InetAddress address, boolean keysConfigured) {
    if (address.isLoopbackAddress() || keysConfigured) {
      return Optional.empty();
    }
    return Optional.of(
        "no key is configured, so listening on %s, which other machines can reach, is refused; make one with "
                .formatted(address.getHostAddress())
            + "'crm keys create --role admin' first, or leave --host out");
  }
}
