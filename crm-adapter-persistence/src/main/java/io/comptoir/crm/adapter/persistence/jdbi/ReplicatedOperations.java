package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.application.port.out.OperationRepository;
import java.util.Optional;

/**
 * What was executed, in a database with a standby that every commit waits for.
 *
 * <p>A commit whose wait was cut off is visible before the standby has it, and a fail-over would lose it: to answer from such
 * a row would acknowledge what may be gone tomorrow. So whoever finds a row adds an empty message to the log; the commit of
 * its own transaction then waits for the standby to have the log up to there.
 */
final class ReplicatedOperations implements OperationRepository {
  private final Sql sql;
  private final OperationRepository operations;

  ReplicatedOperations(Sql sql, OperationRepository operations) {
    this.sql = sql;
    this.operations = operations;
  }

  @Override
  public Optional<ExecutedOperation> find(String key) {
    Optional<ExecutedOperation> found = operations.find(key);
    found.ifPresent(known -> waitForTheStandby());
    return found;
  }

  private void waitForTheStandby() {
    sql.first("select pg_logical_emit_message(true, 'comptoir', '')", (row, context) -> true);
  }

  @Override
  public void add(ExecutedOperation operation) {
    operations.add(operation);
  }
}
