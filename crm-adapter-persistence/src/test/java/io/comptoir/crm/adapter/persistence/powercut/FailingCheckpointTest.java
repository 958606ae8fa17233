package io.comptoir.crm.adapter.persistence.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.powercut.Image.Finding;
import io.comptoir.crm.adapter.persistence.sqlite.OldReadersMain;
import io.comptoir.crm.adapter.persistence.sqlite.TillsMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A checkpoint is cut short by a reader, the next one cannot sync the database, and later the power is cut: the system has
 * forgotten the pages of both, and the engine only those of the second.
 */
@Timeout(300)
class FailingCheckpointTest {
  private static final long SEED = Long.getLong("powercut.seed", 20_261_122);
  private static final int IMAGES = 100;

  @TempDir Path folder;

  @BeforeEach
  void requireStrace() {
    Strace.require();
  }

  private List<DiskEvent> run(String name, int code, boolean byEngine, String... injections)
      throws IOException, InterruptedException {
    Path base = Files.createDirectories(folder.resolve(name)).toRealPath();
    Path trace = folder.resolve("trace");
    Path said = base.resolve("said");
    new Strace(trace, List.of(injections))
        .run(code, said, OldReadersMain.class, base.resolve("data").toString(), "" + byEngine);
    return TraceReader.read(trace, base, said);
  }

  /** Fails the sync that in a run before this one was the first of the database after the readers had gone. */
  private static String failing(List<DiskEvent> before) {
    Map<Integer, Integer> syncs = new HashMap<>();
    boolean gone = false;
    for (DiskEvent event : before) {
      gone |= event instanceof DiskEvent.Said said && said.line().equals(OldReadersMain.NOBODY_READS);
      if (event instanceof DiskEvent.SyncBegun sync) {
        int count = syncs.merge(sync.thread(), 1, Integer::sum);
        if (gone && sync.path().endsWith("comptoir.db")) {
          return "fsync,fdatasync:error=EIO:when=" + count;
        }
      }
    }
    throw new IllegalStateException("There was no checkpoint");
  }

  private static List<String> failed(List<DiskEvent> run) {
    Map<Integer, String> underWay = new HashMap<>();
    List<String> failed = new ArrayList<>();
    for (DiskEvent event : run) {
      if (event instanceof DiskEvent.SyncBegun begun) {
        underWay.put(begun.thread(), Path.of(begun.path()).getFileName().toString());
      } else if (event instanceof DiskEvent.SyncEnded ended && !ended.done()) {
        failed.add(underWay.get(ended.thread()));
      }
    }
    return failed;
  }

  private List<Finding> cut(List<DiskEvent> run, String name) throws Exception {
    String data = folder.resolve(name).toRealPath().resolve("data").toString();
    int from = 0;
    while (failed(run.subList(0, from)).isEmpty()) {
      from++;
    }
    return new PowerCuts(run, from, data, TillsMain.LINES).cut(IMAGES, SEED, folder);
  }

  @Test
  void somethingShouldBeLostWhenTheEngineKeepsItToItself() throws Exception {
    List<DiskEvent> run = run("run", 0, true, failing(run("before", 0, true)));

    assertThat(failed(run)).containsExactly("comptoir.db");
    assertThat(cut(run, "run"))
        .filteredOn(finding -> !finding.damage().isEmpty())
        .hasSizeGreaterThan(IMAGES / 4);
  }

  @Test
  void nothingShouldBeLostOrDamagedWhenTheProgramEndsAndIsStartedAgain() throws Exception {
    List<DiskEvent> run =
        new ArrayList<>(run("run", OldReadersMain.IN_DOUBT, false, failing(run("before", 0, false))));
    assertThat(failed(run)).containsExactly("comptoir.db");
    run.addAll(run("run", 0, false));

    List<Finding> findings = cut(run, "run");

    assertThat(findings).filteredOn(finding -> !finding.damage().isEmpty()).as("damaged, seed %d", SEED).isEmpty();
    assertThat(findings).filteredOn(finding -> !finding.lost().isEmpty()).as("lost, seed %d", SEED).isEmpty();
    assertThat(findings.get(findings.size() - 1).acknowledged()).isGreaterThan(OldReadersMain.CHECKOUTS * 9 / 10);
  }
}
