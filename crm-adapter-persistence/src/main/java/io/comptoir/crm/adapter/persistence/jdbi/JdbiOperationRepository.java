package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.application.port.out.ExecutedOperation.Fault;
import io.comptoir.crm.application.port.out.OperationRepository;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.List;
import java.util.Optional;

/** What was executed, as rows. */
final class JdbiOperationRepository implements OperationRepository {
  private final Sql sql;

  JdbiOperationRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<ExecutedOperation> find(String key) {
    return sql.first(
            "select name, content, answer, at from operation where name = ?",
            (row, context) -> {
              Row column = Row.of(row);
              return new ExecutedOperation(column.text(), column.text(), column.text(), List.of(), column.moment());
            },
            key)
        .map(found -> new ExecutedOperation(found.key(), found.content(), found.answer(), faults(key), found.at()));
  }

  private List<Fault> faults(String key) {
    return sql.list(
        "select pointer, code, kept from operation_fault where operation = ? order by position",
        (row, context) -> {
          Row column = Row.of(row);
          return new Fault(column.text(), column.text(FaultCode::valueOf), column.yes());
        },
        key);
  }

  @Override
  public void add(ExecutedOperation operation) {
    sql.write(
        "insert into operation (name, content, answer, at) values (?, ?, ?, ?)",
        operation.key(), operation.content(), operation.answer(), operation.at());
    for (int i = 0; i < operation.faults().size(); i++) {
      Fault fault = operation.faults().get(i);
      sql.write(
          "insert into operation_fault (operation, position, pointer, code, kept) values (?, ?, ?, ?, ?)",
          operation.key(), i, fault.pointer(), fault.code(), fault.kept());
    }
  }
}
