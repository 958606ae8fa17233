package io.comptoir.crm.application;

import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentReading;
import io.comptoir.crm.domain.consent.ConsentReading.UnreadableRestriction;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.consent.DecisionPlace;
import io.comptoir.crm.domain.consent.DecisionSource;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes what a capture agreed to or refused, within one run of its unit of work. */
final class CaptureConsents {
  private final Unit unit;
  private final ReadCapture capture;
  private final Faults faults;
  private final Map<String, DecisionId> decisionOfEntry = new HashMap<>();

  CaptureConsents(Unit unit, ReadCapture capture, Faults faults) {
    this.unit = unit;
    this.capture = capture;
    this.faults = faults;
  }

  /** The restriction that stands for everything an unreadable entry may mean; null for any other place. */
  @Nullable DecisionId standingFor(String pointer) {
    return decisionOfEntry.get(pointer);
  }

  /** Notes every decision of the capture; what binds nobody is kept aside. */
  List<ConsentDecision> decide(Whose whose) {
    List<ConsentDecision> decisions = new ArrayList<>();
    List<ConsentReading> readings = capture.parts().consents();
    for (int i = 0; i < readings.size(); i++) {
      if (whose.customer() == null) {
        nobodyAgreed(i);
      } else {
        consent(i, readings.get(i), whose).ifPresent(decisions::add);
      }
    }
    return decisions;
  }

  // A refusal that was read stands whatever becomes of its repair; one that stands for everything waits for it.
  private Optional<ConsentDecision> consent(int entry, ConsentReading reading, Whose whose) {
    Optional<ConsentDecision> decision = reading.counting().map(said -> decide(whose, said));
    if (reading instanceof UnreadableRestriction) {
      decision.ifPresent(d -> decisionOfEntry.put("/consents/" + entry, d.id()));
    }
    return decision;
  }

  private void nobodyAgreed(int entry) {
    ConsentForm form = capture.form().parts().consents().get(entry);
    String raw = form.raw() == null ? form.toString() : form.raw();
    faults.keep("/consents/" + entry, FaultCode.MISSING, "Nobody was named whom this decision could bind", raw);
    capture.refuseIfStrict(faults);
  }

  private ConsentDecision decide(Whose whose, ConsentStatement statement) {
    ConsentBook book = new ConsentBook(unit);
    Sayings said = capture.parts().person().sayings();
    Customer customer = unit.repositories().customers().find(whose.customer()).orElseThrow();
    DecisionSource told =
        new DecisionSource(capture.form().id(), DecisionPlace.of(capture.form().origin()), receiptNumber());
    Profile golden = typedButUnread(statement) ? Profile.EMPTY : customer.profile();
    ConsentStatement complete = ConsentBook.complete(statement, said, golden, capture.time());
    ConsentDecision decision = book.decide(whose.told(), complete, capture.time(), told);
    if (decision.restricts() && customer.isProvisional()) {
      book.suppress(decision, said, candidates(customer.id(), whose));
      unit.repositories().reviews().candidatesOf(customer.id()).forEach(named -> book.suppressAll(decision, named));
    }
    return decision;
  }

  // Everyone the open review asks about, also those whom only an earlier capture brought into it.
  private List<CustomerId> candidates(CustomerId provisional, Whose whose) {
    Stream<CustomerId> asked =
        unit.repositories().reviews().openFor(provisional).stream().flatMap(review -> review.candidates().stream());
    return Stream.concat(whose.candidates().stream(), asked).distinct().toList();
  }

  // An agreement given for an address that was typed and cannot be read is not one for the address on file.
  private boolean typedButUnread(ConsentStatement statement) {
    Channel channel = statement.scope().channel();
    return channel != null && faults.keeps("/customer/" + member(channel.contactKind()));
  }

  private static String member(ContactKind kind) {
    return switch (kind) {
      case EMAIL -> "email";
      case PHONE -> "phone";
      case POST -> "address";
    };
  }

  private @Nullable String receiptNumber() {
    return capture.form().parts().purchase() == null ? null : capture.form().parts().purchase().receiptNumber();
  }
}
