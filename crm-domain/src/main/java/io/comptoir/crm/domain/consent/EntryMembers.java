package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.consent.ConsentForm.ContactForm;
import io.comptoir.crm.domain.consent.ConsentForm.NoticeForm;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.locale.LanguageTag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the members of one entry and gathers what is wrong with them. */
final class EntryMembers {
  private static final int LATEST_YEAR = 9999;

  private final ConsentForm form;
  private final List<Warning> warnings = new ArrayList<>();
  private boolean sound = true;

  EntryMembers(ConsentForm form) {
    this.form = form;
  }

  List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** Whether every member read so far could be read. */
  boolean sound() {
    return sound;
  }

  void warn(String pointer, FaultCode code, String detail) {
    sound = false;
    warnings.add(new Warning(pointer, code, detail, true));
  }

  /** A member that must be there and be one of the contract's words. */
  <T> Optional<T> word(String pointer, @Nullable String typed, Function<String, Optional<T>> parse) {
    Optional<T> read = Optional.ofNullable(typed).flatMap(parse);
    if (read.isEmpty()) {
      missingOr(pointer, typed, FaultCode.UNKNOWN_VALUE, "This is not one of the words of the contract");
    }
    return read;
  }

  ConsentScope scope() {
    return new ConsentScope(
        word("/purpose", form.purpose(), Purpose::parse).orElse(null),
        word("/channel", form.channel(), Channel::parse).orElse(null));
  }

  @Nullable Manner manner() {
    return word("/manner", form.manner(), Manner::parse).orElse(null);
  }

  Optional<Instant> expiry() {
    if (form.expiresAt() == null) {
      sound &= !form.lost("/expires_at");
      return Optional.empty();
    }
    try {
      return Optional.of(instant(form.expiresAt()));
    } catch (DateTimeException e) {
      warn("/expires_at", FaultCode.TIME_UNREADABLE, "An expiry is an RFC 3339 instant with its offset");
      return Optional.empty();
    }
  }

  private static Instant instant(String text) {
    OffsetDateTime read = OffsetDateTime.parse(text.strip());
    if (read.getYear() < 0 || read.getYear() > LATEST_YEAR) {
      throw new DateTimeException("year out of range");
    }
    return read.toInstant();
  }

  /** Complains when the entry names a contact point that is unusable, or of another kind than its channel needs. */
  void checkContact(@Nullable Channel channel, @Nullable ContactKey contact) {
    sound &= !form.lostBelow("/contact");
    ContactForm typed = form.contact();
    if (typed == null) {
      return;
    }
    if (typed.value() != null && contact == null) {
      warn("/contact/value", unusable(channel), "This contact point cannot be used for the channel");
    } else if (channel != null && !fits(channel, typed, contact)) {
      warn("/contact/type", FaultCode.UNKNOWN_VALUE, "The channel needs another kind of contact point");
    }
  }

  private static boolean fits(Channel channel, ContactForm typed, @Nullable ContactKey contact) {
    String type = channel.contactKind().name().toLowerCase(Locale.ROOT);
    return (typed.type() == null || typed.type().equals(type))
        && (contact == null || contact.kind() == channel.contactKind());
  }

  private static FaultCode unusable(@Nullable Channel channel) {
    ContactKind kind = channel == null ? ContactKind.EMAIL : channel.contactKind();
    return switch (kind) {
      case EMAIL -> FaultCode.EMAIL_UNUSABLE;
      case PHONE -> FaultCode.PHONE_UNUSABLE;
      case POST -> FaultCode.ADDRESS_UNUSABLE;
    };
  }

  /** The notice the entry names in readable words; says nothing about what is wrong with it. */
  Optional<NoticeReference> notice() {
    NoticeForm typed = form.notice();
    if (typed == null || typed.id() == null || typed.version() == null || typed.language() == null) {
      return Optional.empty();
    }
    try {
      LanguageTag language = new LanguageTag(typed.language());
      return Optional.of(new NoticeReference(new NoticeId(typed.id()), typed.version(), language, typed.textSha256()));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** The notice whose wording was shown, compared with the stored one. */
  Optional<NoticeReference> provenNotice(boolean required, Function<NoticeReference, Optional<Notice>> notices) {
    if (form.notice() == null) {
      checkNoNotice(required);
      return Optional.empty();
    }
    Optional<NoticeReference> shown = notice();
    if (shown.isEmpty() || form.lostBelow("/notice")) {
      warn("/notice", FaultCode.NOTICE_MISSING, "A notice is named by id, version and language, its hash is SHA-256");
      return Optional.empty();
    }
    compare(shown.get(), notices.apply(shown.get()).filter(shown.get()::names));
    return shown;
  }

  private void checkNoNotice(boolean required) {
    sound &= !form.lostBelow("/notice");
    if (required) {
      missingOr("/notice", null, FaultCode.NOTICE_MISSING, "");
    }
  }

  private void compare(NoticeReference shown, Optional<Notice> stored) {
    if (stored.isEmpty()) {
      warn("/notice", FaultCode.NOTICE_UNKNOWN, "This version of the notice is not stored here in this language");
    } else if (!shown.sameTextAs(stored.get())) {
      warn("/notice/text_sha256", FaultCode.NOTICE_HASH_MISMATCH, "The text shown is not the stored wording");
    }
  }

  // A member lost on the way has its warning already.
  private void missingOr(String pointer, @Nullable String typed, FaultCode code, String detail) {
    sound = false;
    if (typed != null) {
      warn(pointer, code, detail);
    } else if (!form.lost(pointer)) {
      warn(pointer, pointer.equals("/notice") ? FaultCode.NOTICE_MISSING : FaultCode.MISSING, "This member is missing");
    }
  }
}
