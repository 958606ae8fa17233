package io.comptoir.crm.adapter.rest.house;

import io.comptoir.crm.domain.consent.Notice;
import org.jspecify.annotations.Nullable;

/** A wording as it is answered. */
public record NoticeRepresentation(
    String id, String version, String language, @Nullable String country, String text, String textSha256) {
  static NoticeRepresentation of(Notice notice) {
    return new NoticeRepresentation(
        notice.id().value(),
        notice.version(),
        notice.language().value(),
        notice.country() == null ? null : notice.country().value(),
        notice.text(),
        notice.textSha256());
  }
}
