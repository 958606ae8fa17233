package io.comptoir.crm.application.port.out;

import java.util.Optional;

/** What was executed already, so that the same operation has one effect however often it is sent. */
public interface OperationRepository {
  /** What was executed under this key. */
  Optional<ExecutedOperation> find(String key);

  /** Remembers that an operation was executed. The key must be new. */
  void add(ExecutedOperation operation);
}
