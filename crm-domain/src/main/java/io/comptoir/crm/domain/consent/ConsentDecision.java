package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.operation.EffectiveTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a person, with its proof. A fact: immutable, only ever appended, and kept with the customer it was
 * said for, also after a merge.
 *
 * @param id names the decision as evidence
 * @param customer the customer it was said for
 * @param statement what was said
 * @param time when it counts
 * @param source where it comes from
 */
public record ConsentDecision(
    DecisionId id, CustomerId customer, ConsentStatement statement, EffectiveTime time, DecisionSource source) {
  /** The earliest first, by the moment each counts from; equal moments by id, so that the order is always the same. */
  public static final Comparator<ConsentDecision> IN_TIME =
      Comparator.comparing(ConsentDecision::countsFrom).thenComparing(ConsentDecision::id);

  /** The moment it counts from: a restriction with a suspect time counts from first reception. */
  public Instant countsFrom() {
    return restricts() ? time.whenRestricting() : time.at();
  }

  /** Whether it forbids. */
  public boolean restricts() {
    return statement.kind().restricts();
  }

  /** Whether it is of this kind and speaks of this purpose and channel. */
  boolean says(DecisionKind kind, Purpose purpose, Channel channel) {
    return statement.kind() == kind && statement.scope().covers(purpose, channel);
  }

  /** Its content as the chain of hashes covers it. */
  public FactContent factContent() {
    ConsentScope scope = statement.scope();
    ConsentProof proof = statement.proof();
    NoticeReference notice = proof.notice();
    DecisionPlace place = source.place();
    ContactKey contact = statement.contact();
    return new FactContent(
        "consent_decision",
        Arrays.asList(
            id.toString(),
            text(scope.purpose(), Purpose::word),
            text(scope.channel(), Channel::word),
            statement.kind().word(),
            text(proof.manner(), Manner::word),
            text(notice, shown -> shown.id().value()),
            text(notice, NoticeReference::version),
            text(notice, shown -> shown.language().value()),
            notice == null ? null : notice.textSha256(),
            moment(time.at()),
            moment(time.receivedAt()),
            Boolean.toString(time.suspect()),
            text(statement.expiresAt(), ConsentDecision::moment),
            text(place.store(), Object::toString),
            text(place.till(), Object::toString),
            text(contact, point -> point.kind().name())),
        Arrays.asList(
            customer.toString(),
            text(place.advisor(), Object::toString),
            text(contact, ContactKey::value),
            source.receipt()));
  }

  private static <T> @Nullable String text(@Nullable T value, Function<T, String> writer) {
    return value == null ? null : writer.apply(value);
  }

  // To the millisecond, which every engine keeps.
  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
