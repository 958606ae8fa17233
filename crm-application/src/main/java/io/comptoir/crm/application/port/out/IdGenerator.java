package io.comptoir.crm.application.port.out;

import java.util.UUID;

/** Makes ids. Thread-safe. */
@FunctionalInterface
public interface IdGenerator {
  /** A UUID of version 7 (RFC 9562, section 5.7), never given before and larger than those given before it here. */
  UUID next();
}
