package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.NoticeRepository;
import io.comptoir.crm.domain.consent.Notice;
import io.comptoir.crm.domain.consent.NoticeId;
import io.comptoir.crm.domain.consent.NoticeReference;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The wordings in a table. */
final class JdbiNoticeRepository implements NoticeRepository {
  private static final String SELECT =
      "select name, version, language, country, wording, sha256, stored_at from notice ";

  private final Sql sql;

  JdbiNoticeRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Notice> find(NoticeReference reference) {
    return sql.first(
        SELECT + "where name = ? and version = ? and language = ?",
        (row, context) -> notice(Row.of(row)),
        reference.id().value(), reference.version(), reference.language().value());
  }

  @Override
  public List<Notice> all() {
    return sql.list(SELECT + "order by name, version, language", (row, context) -> notice(Row.of(row)));
  }

  @Override
  public void add(Notice notice) {
    sql.write(
        """
        insert into notice (name, version, language, country, wording, sha256, stored_at)
        values (?, ?, ?, ?, ?, ?, ?)""",
        notice.id().value(), notice.version(), notice.language().value(),
        notice.country() == null ? null : notice.country().value(), notice.text(), notice.textSha256(),
        notice.storedAt());
  }

  private static Notice notice(Row row) throws SQLException {
    return new Notice(
        row.text(NoticeId::new), row.text(), row.text(LanguageTag::new), row.textOrNull(CountryCode::new), row.text(),
        row.text(), row.moment());
  }
}
