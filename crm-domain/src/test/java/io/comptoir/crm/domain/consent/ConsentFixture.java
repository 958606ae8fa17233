package io.comptoir.crm.domain.consent;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Decisions as tests need them: marketing by e-mail, on the screen, minutes after a fixed Saturday noon. */
final class ConsentFixture {
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  static final Instant EVENING = NOON.plusSeconds(6 * 3600);
  static final CustomerId MARTIN = new CustomerId(new UUID(1, 1));
  static final CustomerId TWIN = new CustomerId(new UUID(1, 2));
  static final ContactKey MAIL = new ContactKey(ContactKind.EMAIL, "camille.martin@example.com");
  static final ContactKey OTHER_MAIL = new ContactKey(ContactKind.EMAIL, "c.martin@example.org");
  static final ContactKey MOBILE = new ContactKey(ContactKind.PHONE, "+33612345678");

  private ConsentFixture() {}

  static Instant minute(long minutes) {
    return NOON.plusSeconds(60 * minutes);
  }

  static Said granted(int id) {
    return new Said(id, DecisionKind.GRANTED);
  }

  static Said refused(int id) {
    return new Said(id, DecisionKind.REFUSED);
  }

  static Said withdrawn(int id) {
    return new Said(id, DecisionKind.WITHDRAWN);
  }

  static Said informed(int id) {
    return new Said(id, DecisionKind.INFORMED);
  }

  static DecisionId decisionId(int id) {
    return new DecisionId(new UUID(7, id));
  }

  /** Collects what a test cares about; everything else is the usual. */
  static final class Said {
    private final int id;
    private final DecisionKind kind;
    private CustomerId customer = MARTIN;
    private ConsentScope scope = new ConsentScope(Purpose.MARKETING, Channel.EMAIL);
    private @Nullable Manner manner = Manner.SCREEN;
    private @Nullable ContactKey contact = MAIL;
    private @Nullable Instant expiresAt;
    private EffectiveTime time = new EffectiveTime(NOON, false, NOON);

    Said(int id, DecisionKind kind) {
      this.id = id;
      this.kind = kind;
    }

    Said by(CustomerId other) {
      customer = other;
      return this;
    }

    Said about(@Nullable Purpose purpose, @Nullable Channel channel) {
      scope = new ConsentScope(purpose, channel);
      return this;
    }

    Said in(@Nullable Manner other) {
      manner = other;
      return this;
    }

    Said forContact(@Nullable ContactKey other) {
      contact = other;
      return this;
    }

    Said until(Instant moment) {
      expiresAt = moment;
      return this;
    }

    Said counting(EffectiveTime other) {
      time = other;
      return this;
    }

    ConsentDecision at(long minutes) {
      return counting(new EffectiveTime(minute(minutes), false, minute(minutes))).decision();
    }

    ConsentDecision suspectAt(long minutes, long received) {
      return counting(new EffectiveTime(minute(minutes), true, minute(received))).decision();
    }

    ConsentDecision decision() {
      ConsentStatement statement =
          new ConsentStatement(scope, kind, new ConsentProof(manner, null), contact, expiresAt);
      DecisionSource source = new DecisionSource(new OperationId(new UUID(9, id)), DecisionPlace.ELSEWHERE, null);
      return new ConsentDecision(decisionId(id), customer, statement, time, source);
    }
  }

  static String faultOf(ThrowingCallable call) {
    InvalidValueException thrown = catchThrowableOfType(InvalidValueException.class, call);
    return thrown == null ? "none" : thrown.code().name();
  }
}
