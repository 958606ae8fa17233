package io.comptoir.crm.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.RunningServer;
import io.comptoir.crm.server.cli.ScanSummary;
import io.comptoir.crm.server.cli.ScanSummary.Pairs;
import io.comptoir.crm.server.config.ConfigurationReader;
import io.comptoir.crm.server.config.ServerConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A scan of a customer file: alone, and beside the server that has it open. */
@Timeout(90)
class ScanDeskTest {
  @TempDir private Path folder;

  private ServerConfig config() {
    return new ConfigurationReader(Map.of())
        .read(Map.of("data", folder.resolve("data").toString(), "port", "0"), Optional.empty());
  }

  private void fill() {
    try (Comptoir comptoir = HouseFile.open(config())) {
      add(comptoir, "Camille Martin", "+33612345678");
      add(comptoir, "MARTIN Camille", "+33612345679");
      for (int i = 0; i < 60; i++) {
        add(comptoir, "Abcdefghijkl".charAt(i % 12) + "oru" + "xyzvw".charAt(i / 12), "+33600000000");
      }
    }
  }

  private static void add(Comptoir comptoir, String name, String phone) {
    comptoir.customers().create(PersonForm.of(Map.of("full_name", name, "phone", phone)), Said.NOW)
        .toCompletableFuture().join();
  }

  private ScanSummary scan(boolean everybody, List<Long> heard) {
    return new ScanDesk().scan(config(), everybody, (done, of) -> heard.add(done));
  }

  @Test
  void scanShouldFindTheSameBesideAServerAndNothingAgainAlone() {
    fill();
    List<Long> heard = new ArrayList<>();
    try (RunningServer server = new ServerStart().start(config())) {
      ScanSummary summary = scan(false, heard);

      assertThat(summary).isEqualTo(new ScanSummary(true, 62, false, new Pairs(1, 0, 0), List.of("+33600000000")));
      assertThat(heard).isSorted().last().isEqualTo(62L);
      assertThat(server.address().getPort()).isPositive();
    }
    assertThat(scan(false, heard)).isEqualTo(new ScanSummary(false, 1, false, new Pairs(0, 0, 0), List.of()));
    assertThat(scan(true, heard)).isEqualTo(new ScanSummary(true, 62, false, new Pairs(0, 0, 0), List.of("+33600000000")));
  }

  @Test
  void scanShouldBeRefusedAndMakeNoFileWhenThereIsNone() {
    assertThatThrownBy(() -> scan(false, new ArrayList<>()))
        .isInstanceOfSatisfying(CommandFailure.class, e -> assertThat(e.code()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("there is no customer file in");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void scanShouldBeRefusedInOneLineWhileAnotherRuns() {
    fill();
    try (Comptoir comptoir = HouseFile.open(config())) {
      comptoir.duplicates().run(false, new Listener() {
        @Override
        public void reached(DuplicateScan scan) {
          assertThatThrownBy(() -> ScanDesk.beside(comptoir).run(false, (done, of) -> {}))
              .isInstanceOfSatisfying(CommandFailure.class, e -> assertThat(e.code()).isEqualTo(ExitCode.FAILED))
              .hasMessageContaining("one runs at a time");
        }

        @Override
        public void shared(ContactKey value) {}
      });
      assertThat(comptoir.duplicates().last().orElseThrow().scan().is(DuplicateScan.State.DONE)).isTrue();
    }
  }
}
