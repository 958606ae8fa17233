package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.consent.ConsentForm.ContactForm;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
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
    if (typed == null) {
      missing(pointer, FaultCode.MISSING);
      return Optional.empty();
    }
    Optional<T> read = parse.apply(typed);
    if (read.isEmpty()) {
      warn(pointer, FaultCode.UNKNOWN_VALUE, "This is not one of the words of the contract");
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
      checkNotLost("/expires_at");
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
    checkNotLost("/contact");
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

  /** Notes that a member is not there; one lost on the way has its warning already. */
  void missing(String pointer, FaultCode code) {
    sound = false;
    if (!form.lost(pointer)) {
      warn(pointer, code, "This member is missing");
    }
  }

  /** Notes whether a member that may be absent, or something within it, was lost on the way. */
  void checkNotLost(String pointer) {
    sound &= !form.lostBelow(pointer);
  }
}
