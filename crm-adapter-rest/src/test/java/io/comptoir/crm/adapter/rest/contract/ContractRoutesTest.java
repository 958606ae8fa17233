package io.comptoir.crm.adapter.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.contract.ContractDocument.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract and the resource classes name the same calls and the same roles. */
class ContractRoutesTest {
  private static final List<Operation> WRITTEN = ContractDocument.read().operations();

  static List<ServedRoute> served() {
    return ServedRoute.all();
  }

  @Test
  void contractShouldNameEveryCallThatIsServedAndNoOther() {
    assertThat(served()).extracting(ServedRoute::toString)
        .containsExactlyInAnyOrderElementsOf(WRITTEN.stream().map(Operation::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("served")
  void rolesShouldBeThoseOfTheContractWhenACallIsServed(ServedRoute route) {
    Operation operation =
        WRITTEN.stream().filter(written -> written.toString().equals(route.toString())).findFirst().orElseThrow();

    assertThat(route.roles()).containsExactlyInAnyOrderElementsOf(operation.roles());
    assertThat(route.isPublic()).isEqualTo(operation.isPublic());
  }
}
