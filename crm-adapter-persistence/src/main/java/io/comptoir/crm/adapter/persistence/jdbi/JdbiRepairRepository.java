package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.RepairRepository;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.Repair.Progress;
import io.comptoir.crm.domain.capture.Repair.State;
import io.comptoir.crm.domain.capture.Repair.Subject;
import io.comptoir.crm.domain.capture.RepairId;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was kept aside, as rows. */
final class JdbiRepairRepository implements RepairRepository {
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String SELECT =
      """
      select r.uuid, r.capture, r.pointer, r.code, r.detail, r.fault_kept, r.kept, c.uuid, p.uuid, d.uuid,
        r.state, r.opened_at, r.version
      from repair r left join customer c on c.id = r.customer left join purchase p on p.id = r.purchase
        left join consent_decision d on d.id = r.decision
      """;

  private final Sql sql;
  private final CustomerKeys customers;

  JdbiRepairRepository(Sql sql, CustomerKeys customers) {
    this.sql = sql;
    this.customers = customers;
  }

  @Override
  public void add(Repair repair) {
    sql.requireWritable();
    Warning fault = repair.fault();
    Subject subject = repair.subject();
    Progress progress = repair.progress();
    sql.write(
        """
        insert into repair (uuid, capture, pointer, code, detail, fault_kept, kept, customer, purchase, decision,
          state, opened_at, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        repair.id().value(), repair.capture().value(), fault.pointer(), fault.code(), fault.detail(), fault.kept(),
        repair.kept(), customers.ownOrNull(subject.customer()), purchase(subject.purchase()),
        decision(subject.decision()), progress.state(), progress.openedAt(), progress.version());
  }

  private @Nullable Long purchase(@Nullable PurchaseId id) {
    return id == null ? null : sql.number("select id from purchase where uuid = ?", id.value()).orElseThrow();
  }

  private @Nullable Long decision(@Nullable DecisionId id) {
    return id == null ? null : sql.number("select id from consent_decision where uuid = ?", id.value()).orElseThrow();
  }

  @Override
  public Optional<Repair> find(RepairId id) {
    return list("where r.uuid = ?", id.value()).stream().findFirst();
  }

  @Override
  public List<Repair> open(@Nullable RepairId after, int limit) {
    UUID from = after == null ? BEFORE_ALL : after.value();
    return list("where r.state = 'OPEN' and r.uuid > ? order by r.uuid limit ?", from, limit);
  }

  @Override
  public List<Repair> openFor(PurchaseId purchase) {
    return list(
        """
        where r.state = 'OPEN' and r.purchase = (select id from purchase where uuid = ?) order by r.uuid""",
        purchase.value());
  }

  @Override
  public void close(Repair closed) {
    sql.write(
        "update repair set state = ?, version = ? where uuid = ?",
        closed.progress().state(), closed.progress().version(), closed.id().value());
  }

  private List<Repair> list(String condition, Object... values) {
    return sql.list(SELECT + condition, (row, context) -> repair(Row.of(row)), values);
  }

  private static Repair repair(Row row) throws SQLException {
    return new Repair(
        row.id(RepairId::new), row.id(OperationId::new),
        new Warning(row.text(), row.text(FaultCode::valueOf), row.text(), row.yes()), row.text(),
        new Subject(row.idOrNull(CustomerId::new), row.idOrNull(PurchaseId::new), row.idOrNull(DecisionId::new)),
        new Progress(row.text(State::valueOf), row.moment(), row.number()));
  }
}
