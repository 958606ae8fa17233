package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ConsentRepository;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.consent.Suppression;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.OperationId;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ledger of consent in tables. */
final class JdbiConsentRepository implements ConsentRepository {
  private final Sql sql;
  private final CustomerKeys customers;
  private final Interned interned;
  private final DecisionRows decisions;
  private final Turns turns;

  JdbiConsentRepository(Sql sql, CustomerKeys customers, Interned interned, Turns turns) {
    this.sql = sql;
    this.customers = customers;
    this.interned = interned;
    this.decisions = new DecisionRows(sql, customers, interned);
    this.turns = turns;
  }

  private record Numbered(long key, Suppression suppression) {}

  @Override
  public void add(ConsentDecision decision, Chained chained) {
    sql.requireWritable();
    turns.takeFor(customers.own(decision.customer()));
    decisions.add(decision, chained);
  }

  @Override
  public List<ConsentDecision> decisionsOf(CustomerId id) {
    return decisions.ofCustomers(customers.group(id));
  }

  @Override
  public List<ConsentDecision> decisionsOf(OperationId operation) {
    return decisions.ofOperation(operation);
  }

  @Override
  public void setAside(DecisionId decision) {
    sql.write(
        """
        insert into consent_set_aside (decision) select id from consent_decision where uuid = ?
        on conflict do nothing""",
        decision.value());
  }

  @Override
  public Set<DecisionId> setAsideOf(CustomerId id) {
    Set<DecisionId> aside = new HashSet<>();
    for (long customer : customers.group(id)) {
      aside.addAll(
          sql.list(
              """
              select d.uuid from consent_decision d join consent_set_aside s on s.decision = d.id where d.customer = ?""",
              (row, context) -> Row.of(row).id(DecisionId::new),
              customer));
    }
    return aside;
  }

  @Override
  public void suppress(Suppression suppression) {
    sql.requireWritable();
    sql.write(
        """
        insert into suppression (customer, purpose, channel, contact, decision, effective) values (?, ?, ?, ?, ?, ?)""",
        customers.own(suppression.customer()), suppression.purpose(), suppression.channel(),
        interned.contact(suppression.contact()), suppression.decision().value(), suppression.effective());
  }

  @Override
  public List<Suppression> suppressionsOf(CustomerId id) {
    return customers.group(id).stream()
        .flatMap(customer -> suppressions(customer).stream())
        .sorted(Comparator.comparing(Numbered::key))
        .map(Numbered::suppression)
        .toList();
  }

  private List<Numbered> suppressions(long customer) {
    return sql.list(
        """
        select s.id, c.uuid, s.purpose, s.channel, k.kind, k.value, s.decision, s.effective
        from suppression s join customer c on c.id = s.customer join contact_key k on k.id = s.contact
        where s.customer = ?""",
        (row, context) -> new Numbered(row.getLong(1), suppression(Row.at(row, 1))),
        customer);
  }

  private static Suppression suppression(Row row) throws SQLException {
    return new Suppression(
        row.id(CustomerId::new), row.textOrNull(Purpose::valueOf), row.textOrNull(Channel::valueOf),
        Interned.contact(row.text(), row.text()), row.id(DecisionId::new), row.moment());
  }
}
