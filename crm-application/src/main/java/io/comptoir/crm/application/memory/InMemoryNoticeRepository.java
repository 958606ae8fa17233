package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.NoticeRepository;
import io.comptoir.crm.domain.consent.Notice;
import io.comptoir.crm.domain.consent.NoticeReference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryNoticeRepository(House house) implements NoticeRepository {
  private static final Table<NoticeReference, Notice> NOTICES =
      new Table<>(
          Comparator.comparing((NoticeReference reference) -> reference.id().value())
              .thenComparing(NoticeReference::version)
              .thenComparing(reference -> reference.language().value()));

  @Override
  public Optional<Notice> find(NoticeReference reference) {
    return house.rows(NOTICES).get(reference);
  }

  @Override
  public List<Notice> all() {
    return house.rows(NOTICES).values();
  }

  @Override
  public void add(Notice notice) {
    house.add(NOTICES, notice.reference(), notice);
  }
}
