package io.comptoir.crm.adapter.rest.house;

import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.domain.consent.NoticeId;
import io.comptoir.crm.domain.consent.NoticeReference;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.LanguageTag;

/** Which wording an address names. */
record NoticeName(String id, String version, LanguageTag language) {
  /** An address that can name no wording ends the call with 404. */
  static NoticeName of(String id, String version, String language) {
    try {
      NoticeReference named = new NoticeReference(new NoticeId(id), version, new LanguageTag(language), null);
      return new NoticeName(named.id().value(), named.version(), named.language());
    } catch (InvalidValueException e) {
      throw PathId.notFound();
    }
  }
}
