package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.Handling;
import java.util.List;

/**
 * One capture to be stored. Immutable.
 *
 * @param form what was typed
 * @param unread what the sender's format could not even bring into the form
 * @param content the canonical text of everything that was sent but the sending time: the same operation sent again has
 *     the same
 * @param handling whether a fault refuses the whole
 * @param detail how much the answer tells
 */
public record CaptureRequest(
    CaptureForm form, List<KeptAside> unread, String content, Handling handling, Detail detail) {
  /** How much an answer tells. */
  public enum Detail {
    /** Brief, candidates and prompt. */
    FULL,
    /** Ids, states and warnings. */
    IDS
  }

  /** Copies the list. */
  public CaptureRequest {
    unread = List.copyOf(unread);
  }

  /** A capture made by Java code, lenient and answered in full. */
  public static CaptureRequest of(CaptureForm form) {
    CaptureForm unsent =
        new CaptureForm(
            form.id(),
            form.follows(),
            new CaptureForm.Clocks(form.clocks().occurredAt(), null),
            form.origin(),
            form.parts());
    return new CaptureRequest(form, List.of(), unsent.toString(), Handling.LENIENT, Detail.FULL);
  }
}
