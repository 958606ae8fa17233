package io.comptoir.crm.adapter.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.recognition.NameAgreement;
import io.comptoir.crm.domain.recognition.NameComparison;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real pairs of a name in Latin and another script, some of them wrong; the data is not part of the project. */
class NamesInTwoScriptsTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data", "names");
  private static final int SAMPLE = 3_000;
  private static final NameFolding NAMES = new IcuNameFolding();

  private record Pair(String latin, String other) {}

  @ParameterizedTest(name = "{0}, seed {3}")
  @CsvSource({"russian, 70, 1, 1", "arabic, 60, 1, 2", "japanese, 62, 1, 3", "korean, 48, 1, 4"})
  void compareShouldAgreeOnOneNameAndHardlyEverOnTwo(String script, int leastPercent, int mostWrong, long seed)
      throws IOException {
    List<Pair> pairs = pairs(script, seed);

    assertThat(agreements(pairs, 0)).as("seed %d", seed).isGreaterThanOrEqualTo(SAMPLE * leastPercent / 100);
    assertThat(agreements(pairs, 1)).as("seed %d, of two names", seed).isLessThanOrEqualTo(SAMPLE * mostWrong / 100);
  }

  private static long agreements(List<Pair> pairs, int apart) {
    return IntStream.range(0, SAMPLE)
        .mapToObj(i -> compare(pairs.get(i).latin(), pairs.get(i + apart).other()))
        .filter(NameAgreement.AGREES::equals)
        .count();
  }

  private static NameAgreement compare(String a, String b) {
    return NameComparison.compare(NAMES.fold(a), NAMES.fold(b), NAMES::nicknames);
  }

  private static List<Pair> pairs(String script, long seed) throws IOException {
    Path file = DATA.resolve("wd_" + script + ".tsv.gz");
    assumeThat(file).as("the shared name data beside the project").exists();
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<Pair> pairs = new ArrayList<>(lines.lines().map(NamesInTwoScriptsTest::pair).toList());
      Collections.shuffle(pairs, new Random(seed));
      return pairs;
    }
  }

  private static Pair pair(String line) {
    String[] cells = line.split("\t");
    return new Pair(cells[0], cells[1].replace(" ", ""));
  }
}
