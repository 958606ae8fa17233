package io.comptoir.crm.adapter.rest.repair;

import io.comptoir.crm.adapter.rest.form.ConsentJson;
import io.comptoir.crm.adapter.rest.form.PersonJson;
import io.comptoir.crm.adapter.rest.form.ReceiptJson;
import io.comptoir.crm.adapter.rest.form.Unread;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.application.port.in.KeptAside;
import io.comptoir.crm.application.port.in.Mending;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import java.util.List;

/**
 * The value that takes the place of something kept aside.
 *
 * @param mending what it means to the application
 * @param inner where it stands in what the application reads: the client sent nothing around it
 */
record MendingValue(Mending mending, String inner) {
  private static final String VALUE = "/value";

  /** The value for what stood at {@code pointer}; a place that no value mends ends the call with 409. */
  static MendingValue read(Json value, String pointer) {
    Unread unread = new Unread();
    MendingValue read = read(value, pointer, unread);
    List<Warning> faults = unread.items().stream().map(KeptAside::warning).toList();
    if (!faults.isEmpty()) {
      throw read.placed(RefusedException.because(faults));
    }
    return read;
  }

  private static MendingValue read(Json value, String pointer, Unread unread) {
    if (isAtOrBelow(pointer, "/purchase")) {
      return new MendingValue(new Mending.OfReceipt(ReceiptJson.read(value, VALUE, unread)), VALUE);
    }
    if (pointer.startsWith("/consents/")) {
      return new MendingValue(new Mending.OfConsent(ConsentJson.read(value, VALUE, unread)), VALUE);
    }
    PersonMember member = PersonMember.at(pointer).orElseThrow(() ->
        ProblemException.of(FaultCode.NOT_MENDABLE, "No value mends this; it can only be set aside"));
    return new MendingValue(
        new Mending.OfPerson(PersonJson.read(member.holding(value), VALUE, unread)), VALUE + member.pointer());
  }

  private static boolean isAtOrBelow(String pointer, String parent) {
    return pointer.equals(parent) || pointer.startsWith(parent + "/");
  }

  /** This refusal, with each place as the client sees it. */
  RefusedException placed(RefusedException refused) {
    List<Warning> faults = refused.faults().stream().map(this::placed).toList();
    return new RefusedException(refused.code(), String.valueOf(refused.getMessage()), faults);
  }

  private Warning placed(Warning fault) {
    String pointer =
        fault.pointer().startsWith(inner) ? VALUE + fault.pointer().substring(inner.length()) : fault.pointer();
    return new Warning(pointer, fault.code(), fault.detail(), false);
  }
}
