package io.comptoir.crm.server.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.run.ServerStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What is said to a PostgreSQL that is too old or newer than any that was tried, and to what only speaks as one. A real one
 * that pretends to be another; a real old one is tried by {@link OldPostgresCheck}.
 */
@Timeout(60)
class OtherVersionsTest {
  @TempDir Path folder;

  private static final String URL = EmbeddedPostgresHouse.newDatabase();
  private static final long NUMBER = EmbeddedPostgresHouse.number(URL, "select current_setting('server_version_num')");

  private static Map<String, String> versionOf(int major) {
    String here = Long.toString(NUMBER / 10_000);
    return Map.of(
        "PostgreSQL " + here, "PostgreSQL " + major,
        Long.toString(NUMBER), major + Long.toString(NUMBER).substring(here.length()));
  }

  private void assertRefused(Map<String, String> words, String line) throws IOException {
    try (Pretender engine = Pretender.before(URL, words)) {
      assertThatThrownBy(() -> start(engine))
          .isInstanceOfSatisfying(
              CommandFailure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.STORAGE))
          .message().hasLineCount(1).matches("PostgreSQL at [^ ]+: " + line);
    }
  }

  private void start(Pretender engine) {
    new ServerStart().start(ServerOnPostgres.config(folder.resolve("data"), engine.url())).close();
  }

  @Test
  void startShouldEndWithOneLineWhenPostgresqlIsTooOld() throws IOException {
    assertRefused(versionOf(14), "PostgreSQL 15 or newer is needed, and this is PostgreSQL 14[.0-9]+");
  }

  @Test
  void startShouldEndWithOneLineWhenTheEngineIsAnotherThatSpeaksTheProtocol() throws IOException {
    assertRefused(Map.of("PostgreSQL ", "HamsterSQL "), "PostgreSQL 15 or newer is needed, and this is HamsterSQL [.0-9]+");
  }

  @Test
  void startShouldEndWithOneLineWhenTheEngineDoesNotKnowItsNumber() throws IOException {
    assertRefused(
        Map.of("server_version_num", "server_version_nix"),
        "PostgreSQL 15 or newer is needed, and this is PostgreSQL [.0-9]+, which does not know its own number");
  }

  @Test
  void startShouldGoOnWithAWarningWhenPostgresqlIsNewerThanAnyThatWasTried() throws IOException {
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Logger log = (Logger) LoggerFactory.getLogger("io.comptoir.crm.adapter.persistence.postgresql");
    log.addAppender(lines);
    try (Pretender engine = Pretender.before(URL, versionOf(19))) {
      start(engine);
    } finally {
      log.detachAppender(lines);
    }

    List<String> said = lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(said).anyMatch(line -> line.matches("This is PostgreSQL 19[.0-9]+: .* up to 18, and goes on"));
  }
}
