package io.comptoir.crm.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.ImportOrder;
import io.comptoir.crm.server.cli.ImportSummary;
import io.comptoir.crm.server.cli.RunningServer;
import io.comptoir.crm.server.config.ConfigurationReader;
import io.comptoir.crm.server.config.ServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What works beside a server that runs: an import through it, and the backups it makes by itself. */
@Timeout(90)
class BesideServerTest {
  @TempDir Path folder;

  private ServerConfig config() {
    return new ConfigurationReader(Map.of())
        .read(
            Map.of(
                "data", folder.resolve("data").toString(),
                "port", "0",
                "demo", "true",
                "backup.folder", folder.resolve("backups").toString()),
            Optional.empty());
  }

  private ImportOrder order(int receipts) throws IOException {
    String lines =
        IntStream.range(0, receipts)
            .mapToObj(number -> "R%d,A1,2026-11-0%d 10:00:00,2,9.50%n".formatted(number, 1 + number % 9))
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("receipts.csv"), "no,sku,at,qty,price\n" + lines);
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.properties"),
            """
            receipt_number = no
            sku = sku
            occurred_at = at
            occurred_at.format = yyyy-MM-dd HH:mm:ss
            quantity = qty
            unit_price = price
            store = PAR-01
            till = 9
            """);
    return new ImportOrder(file, mapping, folder.resolve("report.csv"), false);
  }

  private ImportSummary taken(ImportOrder order, List<Long> heard) {
    return new ReceiptDesk().run(config(), order, (bytes, ofBytes) -> heard.add(bytes));
  }

  @Test
  void importShouldGoThroughTheServerAndEndTheSameAlone() throws Exception {
    ImportOrder order = order(300);
    List<Long> heard = new ArrayList<>();
    try (RunningServer server = new ServerStart().start(config())) {
      ImportSummary summary = taken(order, heard);

      assertThat(summary.receipts()).isEqualTo(300);
      assertThat(summary.sums()).isNotEmpty();
      assertThat(heard).isSorted().last().isEqualTo(Files.size(order.file()));
      assertThat(order.report()).exists();
      assertThat(server.address().getPort()).isPositive();
    }
    ImportSummary again = taken(order, new ArrayList<>());
    assertThat(again.receipts()).isZero();
    assertThat(again.knownReceipts()).isEqualTo(300);
  }

  @Test
  void importShouldSayWhatTheServerFoundWrong() throws Exception {
    ImportOrder order = order(1);
    Files.writeString(order.mapping(), "nonsense = x\n");
    try (RunningServer server = new ServerStart().start(config())) {
      assertThatThrownBy(() -> taken(order, new ArrayList<>()))
          .isInstanceOfSatisfying(CommandFailure.class, e -> assertThat(e.code()).isEqualTo(ExitCode.FAILED))
          .hasMessageContaining("nonsense");
      assertThat(server.address().getPort()).isPositive();
    }
  }

  @Test
  void importShouldBeGivenUpWhenTheServerStopsAndBeCompletedByAnother() throws Exception {
    ImportOrder order = order(4_000);
    RunningServer server = new ServerStart().start(config());
    assertThatThrownBy(
            () -> new ReceiptDesk().run(config(), order, (bytes, of) -> stopWithin(server, bytes, of)))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("try again");

    ImportSummary rest = taken(order, new ArrayList<>());

    assertThat(rest.receipts() + rest.knownReceipts()).isEqualTo(4_000);
    assertThat(rest.receipts()).isPositive();
  }

  private static void stopWithin(RunningServer server, long bytes, long ofBytes) {
    if (bytes > ofBytes / 9) {
      server.close();
    }
  }

  @Test
  void serverShouldMakeABackupByItselfThatCanBeRestored() throws Exception {
    Path made;
    try (RunningServer server = new ServerStart().start(config())) {
      made = firstBackup();
      assertThat(server.address().getPort()).isPositive();
    }
    ServerConfig restored =
        new ConfigurationReader(Map.of())
            .read(Map.of("data", folder.resolve("restored").toString()), Optional.empty());
    new BackupDesk().restore(restored, made, false, (bytes, ofBytes) -> {});
    assertThat(new VerifyDesk().verify(restored, null, (bytes, ofBytes) -> {}).chain().isWhole()).isTrue();
  }

  private Path firstBackup() throws Exception {
    Path shelf = folder.resolve("backups");
    for (int i = 0; i < 300; i++) {
      Thread.sleep(100);
      if (Files.isDirectory(shelf)) {
        try (Stream<Path> inside = Files.list(shelf)) {
          Optional<Path> made = inside.filter(path -> !path.toString().endsWith(".partial")).findFirst();
          if (made.isPresent()) {
            return made.get();
          }
        }
      }
    }
    throw new AssertionError("no backup was made");
  }
}
