package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A visit that said nothing new about a customer: the values it repeated gain its time. Immutable.
 *
 * @param customer the customer
 * @param operation the operation that said it again
 * @param time when it counts
 * @param sayings what was said again
 */
public record Confirmation(CustomerId customer, OperationId operation, EffectiveTime time, Sayings sayings) {
  /**
   * What the customer's own profile gains: each value keeps the record that it is shown from, with this confirmation's time,
   * but a birthday of which only the day was said again: the order of arrival would count.
   *
   * @param own the customer's own profile, which shows all that was said
   */
  public Profile onto(Profile own) {
    SortedMap<FieldName, GoldenValue> values = new TreeMap<>();
    for (SaidValue said : sayings.values()) {
      GoldenValue golden = own.values().get(said.field());
      values.put(said.field(), said.isDayOf(golden.said()) ? golden : saidAgain(golden));
    }
    return new Profile(values, contactsSeen(), new TreeSet<>());
  }

  private GoldenValue saidAgain(GoldenValue golden) {
    Provenance from = golden.provenance();
    return new GoldenValue(golden.said(), new Provenance(from.record(), from.chosen(), time.at(), operation));
  }

  private List<ContactPoint> contactsSeen() {
    return sayings.contacts().stream().map(contact -> ContactPoint.first(contact, time.at())).toList();
  }
}
