package io.comptoir.crm.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.ScanView;
import io.comptoir.crm.application.port.in.ScanRunningException;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.State;
import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of two servers on one database, the one that scans for duplicates is killed or paused in the middle of it. */
@Timeout(120)
class LostScanTest {
  private static final long FOR_EVER = 600;
  private static final int AT_ONCE = 8;

  @TempDir Path folder;
  private final String url = EmbeddedPostgresHouse.newDatabase();
  private Comptoir office;
  private Set<Set<CustomerId>> pairs;

  @BeforeEach
  void fill() {
    office = open();
    pairs = Namesakes.fill(office);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Path secret() {
    return folder.resolve("secret.key");
  }

  private Comptoir open() {
    return Comptoir.over(PostgresStorage.at(PostgresSettings.of(url), secret())).normalizer(new LibraryNormalizer()).open();
  }

  private JobProcess server(int standsStillAfter, long seconds) throws IOException {
    return JobProcess.start(
        ScanMain.class, url, secret().toString(), Integer.toString(standsStillAfter), Long.toString(seconds));
  }

  private void request() {
    office.duplicates().request(false, null).toCompletableFuture().join();
  }

  private DuplicateScan last() {
    return office.duplicates().last().orElseThrow().scan();
  }

  // As if the minute had passed in which nobody may take it over.
  private void endLease() {
    EmbeddedPostgresHouse.execute(url, "update job set held_until = held_until - 60000 where name = 'duplicates-scan'");
  }

  private void assertAllAskedOnce() {
    assertThat(last().is(State.DONE)).isTrue();
    assertThat(last().tally().progress().done()).isEqualTo(Namesakes.PEOPLE);
    assertThat(last().tally().asked()).isEqualTo(pairs.size());
    assertThat(Namesakes.asked(office)).containsExactlyInAnyOrderElementsOf(pairs);
    assertThat(office.integrity().verify((entries, of) -> {}).isWhole()).isTrue();
  }

  @Test
  void scanShouldGoOnWhereItWasWhenItsServerIsKilled() throws Exception {
    request();
    try (JobProcess first = server(200, FOR_EVER)) {
      first.await("compared 200");
      int asked = Namesakes.asked(office).size();
      try (JobProcess second = server(0, 0)) {
        second.await("looked UNDER_WAY held");
        first.kill();
        second.await("looked UNDER_WAY held");
        assertThat(Namesakes.asked(office)).hasSize(asked).hasSizeBetween(1, pairs.size() - 1);
        endLease();

        assertThat(second.await("compared")).as("nothing is done twice").isEqualTo("400");
        second.await("looked DONE free");
      }
    }
    assertAllAskedOnce();
  }

  @Test
  void overtakenServerShouldAskNothingWhenItGoesOnAfterAPause() throws Exception {
    request();
    try (JobProcess first = server(200, 4)) {
      first.await("compared 200");
      first.pause();
      try (JobProcess second = server(400, FOR_EVER)) {
        second.await("started");
        endLease();
        second.await("compared 400");
        long asked = last().tally().asked();
        first.goOn();

        first.await("looked UNDER_WAY held");
        assertThat(last().tally().asked()).isEqualTo(asked);
        assertThat(Namesakes.asked(office)).hasSize((int) asked);
      }
      endLease();
      first.await("looked DONE free");
    }
    assertAllAskedOnce();
  }

  @Test
  void scanShouldBeBegunOnceWhenServersAreAskedForItInTheSameMoment() {
    try (Comptoir branch = open()) {
      List<DuplicateScanUseCase> servers = List.of(office.duplicates(), branch.duplicates());
      List<CompletableFuture<Done<ScanView>>> asked =
          IntStream.range(0, AT_ONCE)
              .mapToObj(i -> servers.get(i % 2).request(true, null).toCompletableFuture())
              .toList();

      assertThat(asked.stream().map(LostScanTest::outcome)).filteredOn("begun"::equals).hasSize(1);
      assertThat(asked.stream().map(LostScanTest::outcome)).containsOnly("begun", "refused");
    }
  }

  private static String outcome(CompletableFuture<Done<ScanView>> asked) {
    return asked
        .thenApply(done -> "begun")
        .exceptionally(e -> e.getCause() instanceof ScanRunningException || e instanceof ScanRunningException ? "refused" : e.toString())
        .join();
  }
}
