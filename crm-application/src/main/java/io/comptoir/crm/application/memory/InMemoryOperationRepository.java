package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.application.port.out.OperationRepository;
import java.util.Comparator;
import java.util.Optional;

record InMemoryOperationRepository(House house) implements OperationRepository {
  private static final Table<String, ExecutedOperation> OPERATIONS = new Table<>(Comparator.naturalOrder());

  @Override
  public Optional<ExecutedOperation> find(String key) {
    return house.rows(OPERATIONS).get(key);
  }

  @Override
  public void add(ExecutedOperation operation) {
    house.add(OPERATIONS, operation.key(), operation);
  }
}
