package io.comptoir.crm.adapter.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.importing.mapping.MappingFixture;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatheringTest {
  @TempDir Path folder;

  private Gathering gathering(List<String> numbers, int mostLines) throws IOException {
    List<String> lines = new ArrayList<>(List.of(MappingFixture.HEADING));
    IntStream.range(0, numbers.size()).forEach(i -> lines.add(numbers.get(i) + ",sku" + i + ",,1,x,1,,"));
    Path file = Files.write(folder.resolve("lines.csv"), lines);
    ReceiptMapping mapping = MappingFixture.mapping();
    return new Gathering(new ReceiptFile(file, mapping), mapping, mostLines);
  }

  private static Sink gathered(Gathering gathering) {
    Sink sink = new Sink();
    gathering.index(bytes -> {});
    gathering.gather(sink);
    return sink;
  }

  private static final class Sink implements ReceiptSink {
    private final Map<String, List<Long>> receipts = new TreeMap<>();
    private final List<Long> unnumbered = new ArrayList<>();
    private final List<Long> endless = new ArrayList<>();

    @Override
    public void receipt(GatheredReceipt receipt) {
      assertThat(receipts).doesNotContainKey(receipt.number());
      receipts.put(receipt.number(), receipt.lines().stream().map(RawLine::number).toList());
    }

    @Override
    public void unnumbered(RawLine line) {
      unnumbered.add(line.number());
    }

    @Override
    public void endless(String receiptNumber, RawLine line) {
      endless.add(line.number());
    }
  }

  @Test
  void gatherShouldBringLinesTogetherWhenTheyAreApart() throws IOException {
    Sink sink = gathered(gathering(List.of("1", "2", "1", "", "3", "2"), 100));

    assertThat(sink.receipts).isEqualTo(Map.of("1", List.of(2L, 4L), "2", List.of(3L, 7L), "3", List.of(6L)));
    assertThat(sink.unnumbered).containsExactly(5L);
  }

  @Test
  void gatherShouldHandOutTheLinesOneByOneWhenAReceiptHasMoreThanAreEverHeld() throws IOException {
    Sink sink = gathered(gathering(List.of("1", "2", "1", "1", "2"), 2));

    assertThat(sink.endless).containsExactly(2L, 4L, 5L);
    assertThat(sink.receipts).isEqualTo(Map.of("2", List.of(3L, 6L)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void gatherShouldLoseNoLineWhenThereIsRoomForFew(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> numbers = new ArrayList<>();
    IntStream.range(0, 300).forEach(
        receipt -> numbers.addAll(Collections.nCopies(1 + random.nextInt(6), "n" + receipt)));
    Collections.shuffle(numbers, random);
    Map<String, List<Long>> expected = new TreeMap<>();
    IntStream.range(0, numbers.size()).forEach(
        i -> expected.computeIfAbsent(numbers.get(i), any -> new ArrayList<>()).add(i + 2L));

    Sink few = gathered(gathering(numbers, 6 + random.nextInt(20)));

    assertThat(few.receipts).as("seed %d", seed).isEqualTo(expected);
    assertThat(few.endless).isEmpty();
  }

  @Test
  void gatherShouldStopWhenTheFileIsChangedMeanwhile() throws IOException {
    Gathering gathering = gathering(List.of("1", "2", "1"), 100);
    gathering.index(bytes -> {});
    gathering(List.of("1", "2"), 100);

    assertThatThrownBy(() -> gathering.gather(new Sink()))
        .isInstanceOf(ImportException.class).hasMessageContaining("changed");
  }

  @Test
  void indexShouldKeepTwoGroupsApartWhenThereAreMany() {
    LineIndex index = new LineIndex();
    for (int i = 0; i < 100_000; i++) {
      index.add(LineIndex.hash("n" + i % 40_000), i);
    }

    assertThat(index.count(LineIndex.hash("n5"))).isEqualTo(3);
    assertThat(index.count(LineIndex.hash("n39999"))).isEqualTo(2);
    assertThat(index.count(LineIndex.hash("n40000"))).isZero();
    assertThat(index.isFirst(LineIndex.hash("n5"), 5)).isTrue();
    assertThat(index.isLast(LineIndex.hash("n5"), 80_005)).isTrue();
  }
}
