package io.comptoir.crm.adapter.rest.security;

import java.util.List;
import java.util.Optional;

/** Reads the token out of an Authorization header (RFC 6750). */
final class BearerToken {
  private static final String SCHEME = "Bearer ";
  private static final int MAX_LENGTH = 256;

  private BearerToken() {}

  // Two headers are refused: a proxy may have judged the other one.
  static Optional<String> of(List<String> headers) {
    String header = headers.get(0).strip();
    boolean bearer = headers.size() == 1 && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    return bearer && header.length() <= MAX_LENGTH
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
