package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.consent.ConsentForm.NoticeForm;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.LanguageTag;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The notice an entry names. */
record EntryNotice(ConsentForm form, EntryMembers members) {
  /** The notice as far as it is named in readable words. */
  static Optional<NoticeReference> named(@Nullable NoticeForm typed) {
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

  /** The notice the entry names; complains when it names one in words that cannot be read. */
  Optional<NoticeReference> read() {
    members.checkNotLost("/notice");
    Optional<NoticeReference> shown = named(form.notice());
    if (form.notice() != null && shown.isEmpty()) {
      members.warn("/notice", FaultCode.NOTICE_MISSING, "A notice has id, version and language, its hash is SHA-256");
    }
    return shown;
  }

  /** The notice an agreement cannot do without. */
  void require() {
    if (form.notice() == null) {
      members.missing("/notice", FaultCode.NOTICE_MISSING);
    }
  }

  /** Complains unless the notice is stored here with the text that was shown. */
  void prove(NoticeReference shown, Function<NoticeReference, Optional<Notice>> notices) {
    Optional<Notice> stored = notices.apply(shown).filter(shown::names);
    if (stored.isEmpty()) {
      members.warn("/notice", FaultCode.NOTICE_UNKNOWN, "This version is not stored here in this language");
    } else if (!shown.sameTextAs(stored.get())) {
      members.warn("/notice/text_sha256", FaultCode.NOTICE_HASH_MISMATCH, "The text shown is not the stored wording");
    }
  }
}
