package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentForm.NoticeForm;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done at one checkout.
 *
 * @param who the person, or null when nobody is named
 * @param slip the receipt, or null
 * @param choices what is agreed or refused
 * @param handling whether the till asks for all or nothing
 */
record Act(@Nullable Visitor who, @Nullable Slip slip, List<Choice> choices, Handling handling) {
  /** A person, and what was typed of them this time. */
  record Visitor(Shopper shopper, PersonForm typed) {}

  /** An agreement, a refusal or a withdrawal, to marketing. */
  record Choice(String channel, String decision) {
    boolean restricts() {
      return !decision.equals("granted");
    }

    ConsentForm form() {
      NoticeForm notice = new NoticeForm("till-opt-in", "1", "fr", null);
      return new ConsentForm("marketing", channel, decision, "screen", notice, null, null, null, Set.of());
    }
  }

  /** The same with one more agreement. */
  Act and(Choice choice) {
    return new Act(who, null, Stream.concat(choices.stream(), Stream.of(choice)).toList(), Handling.LENIENT);
  }

  Parts parts() {
    return new Parts(
        who == null ? null : who.typed(),
        List.of(),
        choices.stream().map(Choice::form).toList(),
        slip == null ? null : slip.form(),
        null);
  }

  @Override
  public String toString() {
    String person = who == null ? "nobody" : who.shopper().toString();
    String receipt = slip == null ? "" : " " + slip.kind() + " " + slip.place() + " " + slip.total() + " " + slip.currency();
    return person + receipt + (choices.isEmpty() ? "" : " " + choices) + (handling == Handling.STRICT ? " strict" : "");
  }
}
