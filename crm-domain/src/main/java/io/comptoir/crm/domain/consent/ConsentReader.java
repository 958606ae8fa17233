package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a till typed about consent. Pure functions.
 *
 * <p>Whatever cannot be read errs on the side of the person: an agreement permits nothing until it is repaired, a
 * refusal or withdrawal restricts everything it may mean, and so does an entry whose decision cannot be read.
 */
public final class ConsentReader {
  private ConsentReader() {}

  /**
   * Reads one entry.
   *
   * @param form what was typed
   * @param contact the contact point the entry itself names, normalised; null when it names none or it is unusable
   * @param notices finds a stored notice by id, version and language
   */
  public static ConsentReading read(
      ConsentForm form, @Nullable ContactKey contact, Function<NoticeReference, Optional<Notice>> notices) {
    EntryMembers members = new EntryMembers(form);
    Optional<DecisionKind> kind = members.word("/decision", form.decision(), DecisionKind::parse);
    if (kind.isEmpty()) {
      return restriction(members, DecisionKind.REFUSED, contact, FaultCode.CONSENT_UNREADABLE);
    }
    return kind.get().restricts()
        ? restriction(members, kind.get(), contact, FaultCode.RESTRICTION_UNREADABLE)
        : agreement(members, kind.get(), contact, notices);
  }

  /** The notice an entry names, to be looked up before it is read; empty when it names none in readable words. */
  public static Optional<NoticeReference> noticeOf(ConsentForm form) {
    return new EntryMembers(form).notice();
  }

  /** The channel an entry names; empty when it names none in readable words. */
  public static Optional<Channel> channelOf(ConsentForm form) {
    return Channel.parse(form.channel() == null ? "" : form.channel());
  }

  private static ConsentReading restriction(
      EntryMembers members, DecisionKind kind, @Nullable ContactKey contact, FaultCode code) {
    ConsentScope scope = members.scope();
    ConsentProof proof = new ConsentProof(members.manner(), members.notice().orElse(null));
    ConsentStatement statement = new ConsentStatement(scope, kind, proof, contact, null);
    if (scope.exact() && code == FaultCode.RESTRICTION_UNREADABLE) {
      return new ConsentReading.Readable(statement, members.warnings());
    }
    members.warn("", code, "It restricts everything it may mean until someone repairs it");
    return new ConsentReading.UnreadableRestriction(statement, members.warnings());
  }

  private static ConsentReading agreement(
      EntryMembers members,
      DecisionKind kind,
      @Nullable ContactKey contact,
      Function<NoticeReference, Optional<Notice>> notices) {
    AgreementMembers agreement = AgreementMembers.read(members, contact);
    Optional<NoticeReference> shown = members.provenNotice(kind == DecisionKind.GRANTED, notices);
    if (members.sound()) {
      ConsentProof proof = new ConsentProof(agreement.manner(), shown.orElse(null));
      return new ConsentReading.Readable(
          new ConsentStatement(agreement.scope(), kind, proof, contact, agreement.expiresAt()), members.warnings());
    }
    members.warn("", FaultCode.AGREEMENT_UNREADABLE, "It permits nothing until someone repairs it");
    return new ConsentReading.UnreadableAgreement(members.warnings());
  }
}
