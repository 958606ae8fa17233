package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.consent.Notice;
import io.comptoir.crm.domain.consent.NoticeReference;
import java.util.List;
import java.util.Optional;

/** The wordings shown to customers; a stored one never changes. */
public interface NoticeRepository {
  /** The notice with this id, version and language; a hash in the reference is not looked at. */
  Optional<Notice> find(NoticeReference reference);

  /** All notices, in order of id, version and language. */
  List<Notice> all();

  /** Adds a notice; its id, version and language together must be new. */
  void add(Notice notice);
}
