package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.operation.EffectiveTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a decision in the chain of hashes. Their order is part of every hash and never changes. */
final class DecisionColumns {
  private DecisionColumns() {}

  static List<@Nullable String> open(ConsentDecision decision) {
    return Stream.of(said(decision), notice(decision.statement().proof().notice()), when(decision), where(decision))
        .flatMap(List::stream)
        .toList();
  }

  static List<@Nullable String> personal(ConsentDecision decision) {
    return Arrays.asList(
        decision.customer().toString(),
        text(decision.source().place().advisor(), Object::toString),
        text(decision.statement().contact(), ContactKey::value),
        decision.source().receipt());
  }

  private static List<@Nullable String> said(ConsentDecision decision) {
    ConsentStatement statement = decision.statement();
    return Arrays.asList(
        decision.id().toString(),
        text(statement.scope().purpose(), Purpose::word),
        text(statement.scope().channel(), Channel::word),
        statement.kind().word(),
        text(statement.proof().manner(), Manner::word));
  }

  private static List<@Nullable String> notice(@Nullable NoticeReference shown) {
    return Arrays.asList(
        text(shown, notice -> notice.id().value()),
        text(shown, NoticeReference::version),
        text(shown, notice -> notice.language().value()),
        shown == null ? null : shown.textSha256());
  }

  private static List<@Nullable String> when(ConsentDecision decision) {
    EffectiveTime time = decision.time();
    return Arrays.asList(
        moment(time.at()),
        moment(time.receivedAt()),
        Boolean.toString(time.suspect()),
        text(decision.statement().expiresAt(), DecisionColumns::moment));
  }

  private static List<@Nullable String> where(ConsentDecision decision) {
    DecisionPlace place = decision.source().place();
    return Arrays.asList(
        text(place.store(), Object::toString),
        text(place.till(), Object::toString),
        text(decision.statement().contact(), point -> point.kind().name()));
  }

  private static <T> @Nullable String text(@Nullable T value, Function<T, String> writer) {
    return value == null ? null : writer.apply(value);
  }

  // To the millisecond, which every engine keeps.
  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
