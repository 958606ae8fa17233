package io.comptoir.crm.adapter.rest.capture;

import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.json.CanonicalJson;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.json.JsonString;
import org.jspecify.annotations.Nullable;

/** Which clock stamped the sending of a capture: its own member, or that of the batch it came in. */
sealed interface ClockReading {
  /** The clock at sending, as sent; null when nobody told. */
  @Nullable String sentAt(Members capture);

  /** The capture's own. */
  record OwnClock() implements ClockReading {
    @Override
    public @Nullable String sentAt(Members capture) {
      return capture.word(CaptureMessage.SENT_AT);
    }
  }

  /** The batch's; what its items say was stamped when they were queued. */
  record BatchClock(@Nullable String sentAt) implements ClockReading {
    /** The clock of a batch; a value of another type is a clock that nobody can read. */
    static BatchClock of(JsonObject batch) {
      return new BatchClock(batch.get(CaptureMessage.SENT_AT).map(BatchClock::text).filter(t -> !t.isBlank()).orElse(null));
    }

    private static String text(Json value) {
      return value instanceof JsonString text ? text.value() : CanonicalJson.text(value);
    }

    @Override
    public @Nullable String sentAt(Members capture) {
      capture.passingOver(CaptureMessage.SENT_AT);
      return sentAt;
    }
  }
}
