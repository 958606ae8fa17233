package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.adapter.persistence.jdbi.DecisionRows.Numbered;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The ledger of consent in tables. */
final class JdbiConsentRepository implements ConsentRepository {
  private static final String ASIDE =
      "select d.uuid from consent_decision d join consent_set_aside s on s.decision = d.id where d.customer = ?";
  private static final String SUPPRESSIONS =
      """
      select s.id, c.uuid, s.purpose, s.channel, k.kind, k.value, s.decision, s.effective
      from suppression s join customer c on c.id = s.customer join contact_key k on k.id = s.contact
      where s.customer = ?""";

  private final Sql sql;
  private final CustomerKeys customers;
  private final Interned interned;
  private final DecisionRows decisions;
  private final Turns turns;
  private final Map<Long, OfCustomer> read;

  JdbiConsentRepository(Sql sql, CustomerKeys customers, Interned interned, Turns turns) {
    this.sql = sql;
    this.customers = customers;
    this.interned = interned;
    this.decisions = new DecisionRows(sql, customers, interned);
    this.turns = turns;
    this.read = sql.memory();
  }

  private record OfCustomer(
      Supplier<List<Numbered<ConsentDecision>>> decisions,
      Supplier<List<DecisionId>> aside,
      Supplier<List<Numbered<Suppression>>> suppressions) {}

  @Override
  public void add(ConsentDecision decision, Chained chained) {
    sql.requireWritable();
    read.clear();
    turns.takeFor(customers.own(decision.customer()));
    decisions.add(decision, chained);
  }

  @Override
  public List<ConsentDecision> decisionsOf(CustomerId id) {
    return inOrder(id, OfCustomer::decisions);
  }

  // Who asks for one of these asks for the others: they are read together.
  private OfCustomer of(long customer) {
    return read.computeIfAbsent(
        customer,
        asked -> {
          Together together = sql.together();
          return new OfCustomer(
              decisions.ask(together, asked), together.list(ASIDE, (row, context) -> Row.of(row).id(DecisionId::new), asked),
              together.list(
                  SUPPRESSIONS, (row, context) -> new Numbered<>(row.getLong(1), suppression(Row.at(row, 1))), asked));
        });
  }

  private <T> List<T> inOrder(CustomerId id, Function<OfCustomer, Supplier<List<Numbered<T>>>> rows) {
    return customers.group(id).stream()
        .flatMap(customer -> rows.apply(of(customer)).get().stream())
        .sorted(Comparator.comparing(Numbered::key))
        .map(Numbered::value)
        .toList();
  }

  @Override
  public List<ConsentDecision> decisionsOf(OperationId operation) {
    return decisions.ofOperation(operation);
  }

  @Override
  public void setAside(DecisionId decision) {
    read.clear();
    sql.write(
        """
        insert into consent_set_aside (decision) select id from consent_decision where uuid = ?
        on conflict do nothing""",
        decision.value());
  }

  @Override
  public Set<DecisionId> setAsideOf(CustomerId id) {
    return customers.group(id).stream()
        .flatMap(customer -> of(customer).aside().get().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void suppress(Suppression suppression) {
    sql.requireWritable();
    read.clear();
    sql.write(
        """
        insert into suppression (customer, purpose, channel, contact, decision, effective) values (?, ?, ?, ?, ?, ?)""",
        customers.own(suppression.customer()), suppression.purpose(), suppression.channel(),
        interned.contact(suppression.contact()), suppression.decision().value(), suppression.effective());
  }

  @Override
  public List<Suppression> suppressionsOf(CustomerId id) {
    return inOrder(id, OfCustomer::suppressions);
  }

  private static Suppression suppression(Row row) throws SQLException {
    return new Suppression(
        row.id(CustomerId::new), row.textOrNull(Purpose::valueOf), row.textOrNull(Channel::valueOf),
        Interned.contact(row.text(), row.text()), row.id(DecisionId::new), row.moment());
  }
}
