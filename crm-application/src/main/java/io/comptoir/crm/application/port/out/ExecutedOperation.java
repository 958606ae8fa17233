package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.fault.FaultCode;
import java.time.Instant;
import java.util.List;

/**
 * That an operation was executed, and what it answered in ids and codes. Immutable; holds no personal data.
 *
 * @param key what names the operation: {@code capture:} and the capture id, or the owner of an idempotency key and the key
 * @param content HMAC of the operation's content, in hexadecimal
 * @param answer what it answered, in words of the use case that executed it
 * @param faults which warnings it answered with
 * @param at when, by the server's clock
 */
public record ExecutedOperation(String key, String content, String answer, List<Fault> faults, Instant at) {
  /** A warning without its sentence. */
  public record Fault(String pointer, FaultCode code, boolean kept) {}

  /** Copies the list. */
  public ExecutedOperation {
    faults = List.copyOf(faults);
  }
}
