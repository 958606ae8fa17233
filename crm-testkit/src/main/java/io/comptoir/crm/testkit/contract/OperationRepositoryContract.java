package io.comptoir.crm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.application.port.out.ExecutedOperation.Fault;
import io.comptoir.crm.application.port.out.OperationRepository;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.testkit.fixture.Moments;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link OperationRepository} keeps, word for word as the port promises. */
public abstract class OperationRepositoryContract extends PortContract {
  private Optional<ExecutedOperation> find(String key) {
    return read(repositories -> repositories.operations().find(key));
  }

  private void add(ExecutedOperation operation) {
    write(repositories -> repositories.operations().add(operation));
  }

  private static ExecutedOperation operation(String key, Fault... faults) {
    return new ExecutedOperation(key, "c0ffee", "created 42\n", List.of(faults), Moments.at(7));
  }

  @Test
  protected void findShouldBeEmptyWhenNothingWasExecutedUnderTheKey() {
    add(operation("capture:1"));

    assertThat(find("capture:2")).isEmpty();
    assertThat(find("Capture:1")).isEmpty();
  }

  @Test
  protected void findShouldAnswerEveryPartOfWhatWasAdded() {
    ExecutedOperation full =
        operation(
            "till 1 / clé ☂",
            new Fault("/customer/phone", FaultCode.UNKNOWN_FIELD, true),
            new Fault("/receipt/lines/0", FaultCode.AMOUNT_UNREADABLE, false));
    add(full);
    add(operation("capture:1"));

    assertThat(find("till 1 / clé ☂")).contains(full);
    assertThat(find("capture:1")).contains(operation("capture:1"));
  }

  @Test
  protected void addShouldFailWhenTheKeyIsTaken() {
    add(operation("capture:1"));

    assertThatThrownBy(() -> add(new ExecutedOperation("capture:1", "beef", "other", List.of(), Moments.at(8))))
        .isNotNull();
    assertThat(find("capture:1")).contains(operation("capture:1"));
  }
}
