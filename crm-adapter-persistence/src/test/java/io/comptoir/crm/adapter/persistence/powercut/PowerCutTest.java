package io.comptoir.crm.adapter.persistence.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.powercut.Image.Finding;
import io.comptoir.crm.adapter.persistence.sqlite.TillsMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power is cut while tills are served. Other seeds and more images on demand: {@code -Dpowercut.seed=7
 * -Dpowercut.images=20000}.
 */
@Timeout(600)
class PowerCutTest {
  private static final long SEED = Long.getLong("powercut.seed", 20_261_122);
  private static final int IMAGES = Integer.getInteger("powercut.images", 1_000);
  private static final int FEWER = Math.max(150, IMAGES / 8);
  private static final int CHECKOUTS = 160;
  // Pages from checkpoint to checkpoint: so that a short run has many, or that only commits sync.
  private static final int FREQUENT = 150;
  private static final int RARE = 1_000_000;
  // The thread that writes syncs that often, and no other does.
  private static final String FAILING = "fsync,fdatasync:error=EIO:when=20";

  @TempDir Path folder;

  @BeforeEach
  void requireStrace() {
    Strace.require();
  }

  private List<DiskEvent> run(String mode, int pages, String... injections)
      throws IOException, InterruptedException {
    Path base = Files.createDirectories(folder.resolve("run")).toRealPath();
    Path said = base.resolve("said");
    Path trace = folder.resolve("trace");
    int code = mode.equals("HALT") ? TillsMain.HALTED : 0;
    new Strace(trace, List.of(injections))
        .run(
            code, said, TillsMain.class,
            base.resolve("data").toString(), "" + CHECKOUTS, "" + SEED, mode, "" + pages);
    List<DiskEvent> events = TraceReader.read(trace, base, said);
    Files.delete(trace);
    return events;
  }

  private PowerCuts cuts(List<DiskEvent> run) throws IOException {
    return PowerCuts.of(run, folder.resolve("run").toRealPath().resolve("data").toString(), TillsMain.LINES);
  }

  private static void assertNothingLost(List<Finding> findings) {
    assertSound(findings);
    assertThat(findings).filteredOn(finding -> !finding.lost().isEmpty()).as("lost, seed %d", SEED).isEmpty();
  }

  private static void assertSound(List<Finding> findings) {
    assertThat(findings).filteredOn(finding -> !finding.damage().isEmpty()).as("damaged, seed %d", SEED).isEmpty();
  }

  private static long syncs(List<DiskEvent> run, String end) {
    return run.stream()
        .filter(event -> event instanceof DiskEvent.SyncBegun sync && sync.path().endsWith(end))
        .count();
  }

  @Test
  void nothingAcknowledgedShouldBeLostWhenThePowerIsCut() throws Exception {
    List<DiskEvent> run = run("FULL", FREQUENT);

    List<Finding> findings = cuts(run).cut(IMAGES, SEED, folder);

    assertThat(findings).hasSizeGreaterThanOrEqualTo(1_000);
    assertNothingLost(findings);
    assertThat(findings.get(findings.size() - 1).acknowledged()).isGreaterThan(CHECKOUTS * 9 / 10);
    assertThat(findings).filteredOn(finding -> finding.whole() > finding.acknowledged()).hasSizeGreaterThan(10);
    assertThat(syncs(run, "comptoir.db")).as("checkpoints").isGreaterThan(10);
    assertThat(syncs(run, "comptoir.db-wal")).as("commits that several share").isBetween(20L, CHECKOUTS * 2L);
  }

  @Test
  void somethingAcknowledgedShouldBeLostWhenCommitsAreNotSynced() throws Exception {
    List<Finding> findings = cuts(run("NORMAL", FREQUENT)).cut(FEWER, SEED, folder);

    assertSound(findings);
    assertThat(findings).filteredOn(finding -> !finding.lost().isEmpty()).hasSizeGreaterThan(FEWER / 4);
  }

  @Test
  void nothingAcknowledgedShouldBeLostWhenASyncFailsAndThenThePowerIsCut() throws Exception {
    List<DiskEvent> run = run("FULL", RARE, FAILING);

    List<Finding> findings = cuts(run).cut(FEWER, SEED, folder);

    assertNothingLost(findings);
    assertThat(run).filteredOn(event -> event instanceof DiskEvent.SyncEnded ended && !ended.done()).isNotEmpty();
    assertThat(run).filteredOn(event -> event instanceof DiskEvent.Said said && said.line().startsWith("no ")).isNotEmpty();
  }

  @Test
  void nothingAcknowledgedShouldBeLostWhenASyncFailsTheProgramStartsAgainAndThenThePowerIsCut()
      throws Exception {
    List<DiskEvent> run = new ArrayList<>(run("HALT", RARE, FAILING));
    int ended = run.size();
    run.addAll(run("FULL", RARE));

    List<Finding> findings = cuts(run).after(ended).cut(FEWER, SEED, folder);

    assertNothingLost(findings);
  }
}
