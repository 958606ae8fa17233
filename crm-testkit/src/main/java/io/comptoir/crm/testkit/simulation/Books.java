package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.testkit.simulation.Answer.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the tills did, as the shop knows it from their paper and not from the server. */
final class Books {
  private final Chance chance;
  private final List<Operation> operations = new ArrayList<>();

  Books(Chance chance) {
    this.chance = chance;
  }

  Operation open(Origin origin, Operation.Typed typed) {
    return note(new Operation(new OperationId(chance.id()), origin, typed));
  }

  Operation note(Operation operation) {
    operations.add(operation);
    return operation;
  }

  List<Operation> operations() {
    return operations;
  }

  Stream<Operation> stored() {
    return operations.stream().filter(operation -> operation.stored().isPresent());
  }

  Stream<Stored> answers() {
    return operations.stream().flatMap(operation -> operation.stored().stream());
  }

  /** The receipts printed so far, in their order. */
  List<Operation> printed() {
    return operations.stream().filter(operation -> operation.act().slip() != null).toList();
  }
}
