package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What tills did and the server acknowledged, with the times the oracle gives it. */
final class Model {
  private final Map<OperationId, Dated> dated = new LinkedHashMap<>();
  private final Map<Shopper, CustomerId> customers = new HashMap<>();

  /** An operation that is stored, and when it counts. */
  record Dated(Operation operation, Oracle time) {}

  private Model() {}

  /** The model of what the books say, which attempt was first being what the server says. */
  static Model of(Books books, GroupCommitStorage storage, Trace trace) {
    Model model = new Model();
    books.stored().forEach(operation -> {
      EffectiveTime time =
          storage.onDisk(r -> r.captures().find(operation.id())).orElseThrow().time();
      model.date(operation, time, trace);
      model.know(operation, trace);
    });
    return model;
  }

  private void date(Operation operation, EffectiveTime told, Trace trace) {
    Optional<Oracle> time =
        operation.attempts().stream()
            .map(attempt -> Oracle.effective(operation.typed().occurredAt(), attempt))
            .filter(oracle -> told.equals(new EffectiveTime(oracle.at(), oracle.suspect(), oracle.receivedAt())))
            .findFirst();
    trace.require(
        time.isPresent(), Invariant.CONSENT_ORDER, operation + " counts from " + told + ", which no attempt told");
    time.ifPresent(oracle -> dated.put(operation.id(), new Dated(operation, oracle)));
  }

  private void know(Operation operation, Trace trace) {
    CustomerId customer = operation.stored().orElseThrow().result().customer();
    Act.Visitor who = operation.act().who();
    if (who == null || customer == null) {
      trace.require(who == null && customer == null, Invariant.ONE_PERSON, operation + " went to " + customer);
      return;
    }
    CustomerId known = customers.putIfAbsent(who.shopper(), customer);
    trace.require(
        known == null || known.equals(customer),
        Invariant.ONE_PERSON,
        who.shopper() + " is " + known + " and, by " + operation + ", " + customer);
  }

  Iterable<Dated> operations() {
    return dated.values();
  }

  Dated find(OperationId id) {
    return dated.get(id);
  }

  Map<Shopper, CustomerId> customers() {
    return customers;
  }
}
