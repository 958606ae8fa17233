package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.access.Caller;
import java.util.Optional;

/** Tells who shows a key. Thread-safe; asked at every request, so it answers from memory or an indexed look-up. */
@FunctionalInterface
public interface AuthenticateUseCase {
  /**
   * Who shows this key. Empty for a key that is mistyped, unknown or revoked, without telling which: an answer that
   * differs would tell a thief that a key was once real.
   */
  Optional<Caller> authenticate(String keyText);
}
