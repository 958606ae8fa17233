package io.comptoir.crm.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.bench.scan.ScanLab.Recall;
import io.comptoir.crm.bench.scan.ScanLab.Timed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scan of a small town finds nearly all who are there twice, and is hardly ever certain of anybody else. */
class ScanLabTest {
  private static final int PEOPLE = 1_500;

  @Test
  void scanShouldFindNearlyAllTwinsOfATownAndBeCertainOfHardlyAnybodyElse(@TempDir Path folder) {
    try (ScanLab lab = new ScanLab(folder, Town.of(7, PEOPLE))) {
      Timed timed = lab.scan(true);

      assertThat(timed.scan().tally().progress().done()).isEqualTo(PEOPLE);
      assertThat(timed.scan().tally().shared()).as("holders of a placeholder").isGreaterThan(PEOPLE / 20);
      lab.recall().forEach((twist, recall) -> requireFound(twist, recall));
      assertThat(lab.recall()).hasSameSizeAs(Twist.values());
      assertThat(lab.precisionOfMerges()).isGreaterThan(0.97);
      assertThat(lab.scan(true).scan().tally().asked()).as("nobody is asked about twice").isZero();
    }
  }

  // A letter and a phone that the family shares is no person: those are compared, and hardly ever asked about.
  private static void requireFound(Twist twist, Recall recall) {
    assertThat(recall.twins()).isGreaterThan(10);
    if (twist != Twist.INITIAL) {
      assertThat(recall.share()).as(twist.words()).isGreaterThan(0.9);
    }
  }
}
