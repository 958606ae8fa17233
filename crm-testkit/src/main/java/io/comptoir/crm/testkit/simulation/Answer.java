package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureAnswer.Result;
import io.comptoir.crm.domain.consent.ConsentDecision;
import java.util.List;

/** What the server answers to one operation. */
sealed interface Answer {
  /** It is stored: answered again, everything but the sentences is the same. */
  record Stored(Result result, List<String> warnings) implements Answer {
    static Stored of(CaptureAnswer answer) {
      return new Stored(
          answer.result(),
          answer.warnings().stream().map(w -> w.pointer() + " " + w.code() + " " + w.kept()).toList());
    }

    @Override
    public String toString() {
      return result.outcome() + " " + result.customer() + " " + result.purchase() + " "
          + result.decisions().stream().map(ConsentDecision::id).toList() + " " + warnings;
    }
  }

  /** It is refused for good, and will be however often it is sent. */
  record Refused(String why) implements Answer {}

  /** Not now: to be sent again. */
  record Later() implements Answer {}

  /** Whether the till need not send it again. */
  default boolean isFinal() {
    return !(this instanceof Later);
  }
}
