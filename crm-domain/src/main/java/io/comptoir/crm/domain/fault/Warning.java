package io.comptoir.crm.domain.fault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with one member of a message that was taken all the same. Immutable.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the message
 * @param code what is wrong
 * @param detail a sentence that says what to do; no personal data
 * @param kept whether what was typed is kept aside to be mended
 * @param meant what was probably meant, where that is plain; only for whoever typed it, and never stored
 */
public record Warning(String pointer, FaultCode code, String detail, boolean kept, @Nullable String meant) {
  /** Refuses missing parts. */
  public Warning {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }

  /** A warning about what nobody can guess. */
  public Warning(String pointer, FaultCode code, String detail, boolean kept) {
    this(pointer, code, detail, kept, null);
  }

  /** This warning as it may be stored. */
  public Warning withoutMeant() {
    return new Warning(pointer, code, detail, kept);
  }

  /** This warning about a member of a larger message, found there below {@code prefix}. */
  public Warning below(String prefix) {
    return new Warning(prefix + pointer, code, detail, kept, meant);
  }
}
