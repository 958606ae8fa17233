package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Decisions.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.NoticeRepository;
import io.comptoir.crm.domain.consent.Notice;
import io.comptoir.crm.domain.consent.NoticeId;
import io.comptoir.crm.domain.consent.NoticeReference;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.testkit.fixture.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeRepository} keeps, word for word as the port promises. */
public abstract class NoticeRepositoryContract extends PortContract {
  private static NoticeReference reference(String id, String version, String language, @Nullable String sha256) {
    return new NoticeReference(new NoticeId(id), version, new LanguageTag(language), sha256);
  }

  private void add(Notice... notices) {
    write(repositories -> Arrays.stream(notices).forEach(repositories.notices()::add));
  }

  private Optional<Notice> find(NoticeReference reference) {
    return read(repositories -> repositories.notices().find(reference));
  }

  private List<Notice> all() {
    return read(repositories -> repositories.notices().all());
  }

  @Test
  protected void findShouldBeEmptyWhenIdVersionOrLanguageIsAnother() {
    add(notice("till", "1", "fr"));

    assertThat(find(reference("Till", "1", "fr", null))).isEmpty();
    assertThat(find(reference("till", "2", "fr", null))).isEmpty();
    assertThat(find(reference("till", "1", "fr-CA", null))).isEmpty();
  }

  @Test
  protected void findShouldAnswerTheNoticeWhateverTheHashInTheReference() {
    Notice notice = notice("till", "1", "fr");
    add(notice);

    assertThat(find(notice.reference())).contains(notice);
    assertThat(find(reference("till", "1", "fr", null))).contains(notice);
    assertThat(find(reference("till", "1", "fr", "0".repeat(64)))).contains(notice);
  }

  @Test
  protected void findShouldAnswerEveryPartOfWhatWasAdded() {
    Notice full =
        new Notice(
            new NoticeId("till"),
            "2026/α",
            new LanguageTag("zh-Hant-TW"),
            new CountryCode("CH"),
            "Zwei\nZeilen ☂",
            "a".repeat(64),
            Moments.at(5));
    add(full);

    assertThat(find(full.reference())).contains(full);
  }

  @Test
  protected void allShouldAnswerInOrderOfIdVersionAndLanguage() {
    Notice first = notice("a", "2", "fr");
    Notice second = notice("b", "1", "de");
    Notice third = notice("b", "1", "fr");
    Notice fourth = notice("b", "10", "de");
    Notice fifth = notice("b", "2", "de");

    add(fifth, third, first, fourth, second);

    assertThat(all()).containsExactly(first, second, third, fourth, fifth);
  }

  @Test
  protected void addShouldFailWhenIdVersionAndLanguageAreTaken() {
    Notice stored = notice("till", "1", "fr");
    add(stored);
    Notice other =
        new Notice(
            stored.id(), stored.version(), stored.language(), null, "Autre", "b".repeat(64), Moments.at(9));

    assertThatThrownBy(() -> add(other)).isNotNull();
    assertThat(all()).containsExactly(stored);
  }
}
