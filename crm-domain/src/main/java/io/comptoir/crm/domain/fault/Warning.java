package io.comptoir.crm.domain.fault;

import java.util.Objects;

/**
 * Something wrong with one member of a message that was taken all the same. Immutable.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the message
 * @param code what is wrong
 * @param detail a sentence that says what to do; no personal data
 * @param kept whether what was typed is kept aside to be mended
 */
public record Warning(String pointer, FaultCode code, String detail, boolean kept) {
  /** Refuses missing parts. */
  public Warning {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }

  /** This warning about a member of a larger message, found there below {@code prefix}. */
  public Warning below(String prefix) {
    return new Warning(prefix + pointer, code, detail, kept);
  }
}
