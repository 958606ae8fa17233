package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.fault.FaultCode;
import java.time.Instant;
import java.util.List;
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
    Entry entry = Entry.of(form);
    Optional<DecisionKind> kind = entry.members().word("/decision", form.decision(), DecisionKind::parse);
    if (kind.isEmpty()) {
      return restriction(entry, DecisionKind.REFUSED, contact, FaultCode.CONSENT_UNREADABLE);
    }
    return kind.get().restricts()
        ? restriction(entry, kind.get(), contact, FaultCode.RESTRICTION_UNREADABLE)
        : agreement(entry, kind.get(), contact, notices);
  }

  /** The notice an entry names, to be looked up before it is read; empty when it names none in readable words. */
  public static Optional<NoticeReference> noticeOf(ConsentForm form) {
    return EntryNotice.named(form.notice());
  }

  /** The channel an entry names; empty when it names none in readable words. */
  public static Optional<Channel> channelOf(ConsentForm form) {
    return Optional.ofNullable(form.channel()).flatMap(Channel::parse);
  }

  private static ConsentReading restriction(
      Entry entry, DecisionKind kind, @Nullable ContactKey contact, FaultCode code) {
    ConsentScope scope = entry.members().scope();
    ConsentProof proof = new ConsentProof(entry.members().manner(), entry.notice().read().orElse(null));
    entry.members().checkContact(scope.channel(), contact);
    ConsentStatement statement = new ConsentStatement(scope, kind, proof, contact, null);
    if (scope.exact() && code == FaultCode.RESTRICTION_UNREADABLE) {
      return new ConsentReading.Readable(statement, entry.members().warnings());
    }
    entry.members().warn("", code, "It restricts everything it may mean until someone repairs it");
    return new ConsentReading.UnreadableRestriction(statement, entry.members().warnings());
  }

  private static ConsentReading agreement(
      Entry entry,
      DecisionKind kind,
      @Nullable ContactKey contact,
      Function<NoticeReference, Optional<Notice>> notices) {
    ConsentScope scope = entry.members().scope();
    ConsentProof proof = proof(entry, kind, notices);
    Optional<Instant> expiresAt = entry.members().expiry();
    entry.members().checkContact(scope.channel(), contact);
    if (entry.members().sound()) {
      ConsentStatement statement = new ConsentStatement(scope, kind, proof, contact, expiresAt.orElse(null));
      return new ConsentReading.Readable(statement, List.of());
    }
    entry.members().warn("", FaultCode.AGREEMENT_UNREADABLE, "It permits nothing until someone repairs it");
    return new ConsentReading.UnreadableAgreement(entry.members().warnings());
  }

  private static ConsentProof proof(
      Entry entry, DecisionKind kind, Function<NoticeReference, Optional<Notice>> notices) {
    if (kind == DecisionKind.GRANTED) {
      entry.notice().require();
    }
    Optional<NoticeReference> shown = entry.notice().read();
    shown.ifPresent(notice -> entry.notice().prove(notice, notices));
    return new ConsentProof(entry.members().manner(), shown.orElse(null));
  }

  private record Entry(EntryMembers members, EntryNotice notice) {
    static Entry of(ConsentForm form) {
      EntryMembers members = new EntryMembers(form);
      return new Entry(members, new EntryNotice(form, members));
    }
  }
}
