package io.comptoir.crm.adapter.rest.security;

import io.comptoir.crm.domain.access.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Where a call keeps who makes it. */
public final class Callers {
  static final String NAME = "io.comptoir.caller";

  private Callers() {}

  /** Who makes this call; only for methods that need a key. */
  public static Caller of(ContainerRequestContext call) {
    if (call.getProperty(NAME) instanceof Caller caller) {
      return caller;
    }
    throw new IllegalStateException("a public method has no caller");
  }
}
