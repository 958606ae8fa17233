package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.fault.Warning;

/**
 * Something that was typed and could not be read. Immutable.
 *
 * @param warning where it stood and what is wrong with it
 * @param raw what was typed
 */
public record KeptAside(Warning warning, String raw) {
  /** The most characters that are kept. */
  public static final int MAX_LENGTH = 1_000;
}
