package io.comptoir.crm.adapter.rest.review;

import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.merge.DeciderJson;
import io.comptoir.crm.adapter.rest.merge.SeenJson;
import io.comptoir.crm.application.port.in.ReviewUseCase.Ruling;
import io.comptoir.crm.application.port.in.Seen;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.review.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A decision about a review as it is sent.
 *
 * @param verdict what they are; never empty once read
 * @param with whom it names
 * @param seen the customers as they were read
 * @param decider who decides
 */
record RulingMessage(Optional<Verdict> verdict, Optional<CustomerId> with, List<Seen> seen, DeciderJson decider) {
  static RulingMessage read(JsonObject body) {
    return Strictly.read(body, RulingMessage::read);
  }

  private static RulingMessage read(Members members) {
    return new RulingMessage(
        Strictly.word(members, "decision", RulingMessage::verdict),
        members.uuid("customer_id").map(CustomerId::new),
        SeenJson.read(members, "seen"),
        DeciderJson.read(members));
  }

  private static Verdict verdict(String word) {
    return Verdict.ofWord(word)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    FaultCode.UNKNOWN_VALUE, "A decision is same_person, not_the_same or same_household"));
  }

  /** The ruling for a review read in some version. */
  Ruling about(long version) {
    return new Ruling(version, verdict.orElseThrow(), with.orElse(null), seen);
  }
}
