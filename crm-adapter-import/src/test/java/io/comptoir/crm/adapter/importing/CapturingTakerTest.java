package io.comptoir.crm.adapter.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.importing.mapping.MappingFixture;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.adapter.importing.receipt.NotTaken;
import io.comptoir.crm.adapter.importing.report.ImportReport;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureAtTillUseCase;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.operation.OperationId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturingTakerTest {
  private static final List<String> LINES =
      List.of("1,a,,1,2011-06-01 10:00:00,5,7,", "2,a,,1,2011-06-01 10:00:00,5,7,");

  @TempDir Path folder;
  private ImportHouse house;

  @BeforeEach
  void open() {
    house = new ImportHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  /** Fails as it is told, then does what the house does. */
  private final class Failing implements CaptureAtTillUseCase {
    private final Deque<RuntimeException> failures;
    private final List<OperationId> asked = new ArrayList<>();

    Failing(RuntimeException... failures) {
      this.failures = new ArrayDeque<>(List.of(failures));
    }

    @Override
    public CompletionStage<CaptureAnswer> capture(CaptureRequest request) {
      asked.add(request.form().id());
      return failures.isEmpty()
          ? house.comptoir.imports().capture(request)
          : CompletableFuture.failedFuture(failures.poll());
    }
  }

  private ImportReport run(CaptureAtTillUseCase captures) {
    ReceiptImport importer = new ReceiptImport(captures, house.comptoir.house(), ImportSettings.ALONE);
    return importer.run(
        new ImportJob(house.write(LINES), MappingFixture.mapping(), house.report(), false), reached -> {});
  }

  @Test
  void runShouldSendAReceiptAgainUnderTheSameIdWhenItMayNotBeStored() {
    Failing captures = new Failing(
        new OverloadedException(Duration.ofMillis(1)), new OutcomeUnknownException(new IllegalStateException("disk")));

    ImportReport report = run(captures);

    assertThat(report.receipts().taken()).isEqualTo(2);
    assertThat(captures.asked).hasSize(4);
    assertThat(new HashSet<>(captures.asked)).hasSize(2);
  }

  @Test
  void runShouldGoOnAndReportWhenAReceiptIsRefused() {
    ImportReport report = run(new Failing(new RefusedException(FaultCode.STORE_UNKNOWN, "No such store")));

    assertThat(report.reasons()).isEqualTo(Map.of(NotTaken.REFUSED, 1L));
    assertThat(report.receipts().taken()).isOne();
    assertThat(house.reportLines()).anySatisfy(row -> assertThat(row).contains("refused").contains("STORE_UNKNOWN"));
  }

  @Test
  void runShouldStopAndBeFinishedByAnotherWhenTheStorageIsGone() {
    assertThatThrownBy(() -> run(new Failing(new StorageUnavailableException("The disk is full"))))
        .isInstanceOf(ImportException.class).hasMessageContaining("The disk is full");

    ImportReport second = run(new Failing());

    assertThat(second.receipts().taken() + second.receipts().known()).isEqualTo(2);
    assertThat(house.purchases()).hasSize(2);
  }
}
