package io.comptoir.crm.adapter.persistence.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.powercut.Image.Finding;
import io.comptoir.crm.adapter.persistence.sqlite.TillsMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
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

  @TempDir Path folder;

  @BeforeEach
  void requireStrace() {
    Strace.require();
  }

  private List<DiskEvent> run(String synchronous, List<String> injections) throws IOException, InterruptedException {
    Path base = Files.createDirectory(folder.resolve("run")).toRealPath();
    Path said = base.resolve("said");
    Path trace = folder.resolve("trace");
    new Strace(trace, injections)
        .run(said, TillsMain.class, base.resolve("data").toString(), "" + CHECKOUTS, "" + SEED, synchronous);
    List<DiskEvent> events = TraceReader.read(trace, base, said);
    Files.delete(trace);
    return events;
  }

  private List<Finding> cut(List<DiskEvent> run, int images) throws IOException, ExecutionException, InterruptedException {
    String data = folder.resolve("run").toRealPath().resolve("data").toString();
    return new PowerCuts(run, data, TillsMain.LINES).cut(images, SEED, folder);
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
    List<DiskEvent> run = run("FULL", List.of());

    List<Finding> findings = cut(run, IMAGES);

    assertThat(findings).hasSizeGreaterThanOrEqualTo(1_000);
    assertNothingLost(findings);
    assertThat(findings.get(findings.size() - 1).acknowledged()).isGreaterThan(CHECKOUTS * 9 / 10);
    assertThat(findings).filteredOn(finding -> finding.whole() > finding.acknowledged()).hasSizeGreaterThan(10);
    assertThat(syncs(run, "comptoir.db")).as("checkpoints").isGreaterThan(10);
    assertThat(syncs(run, "comptoir.db-wal")).as("commits that several share").isBetween(20L, CHECKOUTS * 2L);
  }

  @Test
  void somethingAcknowledgedShouldBeLostWhenCommitsAreNotSynced() throws Exception {
    List<Finding> findings = cut(run("NORMAL", List.of()), FEWER);

    assertSound(findings);
    assertThat(findings).filteredOn(finding -> !finding.lost().isEmpty()).hasSizeGreaterThan(FEWER / 4);
  }

  @Test
  void nothingAcknowledgedShouldBeLostWhenSyncsFailAndThenThePowerIsCut() throws Exception {
    List<DiskEvent> run = run("FULL", List.of("fsync,fdatasync:error=EIO:when=12+7"));

    List<Finding> findings = cut(run, FEWER);

    assertNothingLost(findings);
    assertThat(run).filteredOn(event -> event instanceof DiskEvent.SyncEnded ended && !ended.done()).hasSizeGreaterThan(5);
    assertThat(run).filteredOn(event -> event instanceof DiskEvent.Said said && said.line().startsWith("no ")).isNotEmpty();
  }
}
