package io.comptoir.crm.adapter.rest.lookup;

import io.comptoir.crm.adapter.rest.form.IdentifierJson;
import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.OriginJson;
import io.comptoir.crm.adapter.rest.form.Unread;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.json.JsonString;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.application.port.in.LookupQuery.By;
import io.comptoir.crm.application.port.in.LookupQuery.Narrowed;
import io.comptoir.crm.application.port.in.LookupQuery.Scope;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.customer.Birthday;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was sent.
 *
 * @param by what to find
 * @param narrowed what all matches must fit
 * @param store where it is asked, or null
 * @param advisor who asks, or null
 */
record LookupMessage(By by, Narrowed narrowed, @Nullable StoreCode store, @Nullable AdvisorCode advisor) {
  private static final int NAME_LENGTH = 400;
  private static final int EMAIL_LENGTH = 254;
  private static final int POSTAL_LENGTH = 20;
  private static final int OFFICE_LIMIT = 20;
  private static final Pattern LAST_4 = Pattern.compile("[0-9]{4}");

  /** Reads a question; one that asks nothing, or two things, ends the call with 400, an unusable member with 422. */
  static LookupMessage read(JsonObject body) {
    Unread unread = new Unread();
    Members members = new Members(body, "", unread);
    LookupMessage message =
        new LookupMessage(
            by(members),
            narrowed(members),
            OriginJson.store(members).orElse(null),
            OriginJson.advisor(members).orElse(null));
    members.done();
    unread.refuseIfAny();
    message.requireOneQuestion();
    return message;
  }

  /** What the application is asked; a till that works for one store asks there. */
  LookupQuery query(Caller caller) {
    boolean till = caller.role() == Role.TILL;
    StoreCode where = store == null && caller.stores().size() == 1 ? caller.stores().iterator().next() : store;
    return new LookupQuery(by, narrowed, till ? Scope.till(where) : Scope.office(where, OFFICE_LIMIT));
  }

  private static By by(Members members) {
    return new By(
        members.text("text", NAME_LENGTH),
        members.word("phone"),
        members.text("email", EMAIL_LENGTH),
        members
            .any("identifier")
            .map(value -> IdentifierJson.read(value, members.at("identifier"), members.unread()))
            .orElse(null),
        members.text("name", NAME_LENGTH));
  }

  private static Narrowed narrowed(Members members) {
    return new Narrowed(
        members.text("postal_code", POSTAL_LENGTH), birthday(members).orElse(null), lastFour(members).orElse(null));
  }

  private static Optional<String> birthday(Members members) {
    Optional<String> typed = Optional.ofNullable(members.word("birthday"));
    try {
      return typed.map(Birthday::parse).map(Birthday::toString);
    } catch (InvalidValueException e) {
      members.unread().keep(members.at("birthday"), e.code(), e.getMessage(), new JsonString(typed.orElseThrow()));
      return Optional.empty();
    }
  }

  private static Optional<String> lastFour(Members members) {
    Optional<String> typed = Optional.ofNullable(members.word("phone_last4"));
    Optional<String> digits = typed.filter(text -> LAST_4.matcher(text).matches());
    if (typed.isPresent() && digits.isEmpty()) {
      JsonString value = new JsonString(typed.get());
      members.unread().keep(members.at("phone_last4"), FaultCode.UNKNOWN_VALUE, "Send the last four digits", value);
    }
    return digits;
  }

  private void requireOneQuestion() {
    long asked = Stream.of(by.text(), by.phone(), by.email(), by.identifier(), by.name()).filter(q -> q != null).count();
    if (asked != 1) {
      throw ProblemException.of(
          FaultCode.QUERY_UNUSABLE, "Give exactly one of text, phone, email, identifier, name");
    }
  }
}
