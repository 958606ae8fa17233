package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.fault.Warning;
import java.util.List;

/**
 * A customer as the file keeps it. Immutable.
 *
 * @param asked the id that was asked for; another than the customer's when a merge retired it
 * @param customer the golden customer
 * @param records the records its values come from
 * @param household who lives with it, as people decided
 * @param candidates who it might be as well; only told of a customer who was just added
 * @param warnings what looks wrong of that which was just said, and was taken all the same
 */
public record CustomerView(
    CustomerId asked,
    Customer customer,
    List<CustomerRecord> records,
    List<CustomerId> household,
    List<CustomerId> candidates,
    List<Warning> warnings) {
  /** Copies the lists. */
  public CustomerView {
    records = List.copyOf(records);
    household = List.copyOf(household);
    candidates = List.copyOf(candidates);
    warnings = List.copyOf(warnings);
  }

  /** A view of the profile alone. */
  public CustomerView(Customer customer) {
    this(customer.id(), customer, List.of(), List.of(), List.of(), List.of());
  }

  /** The same, of somebody who might be one of these as well. */
  public CustomerView with(List<CustomerId> others) {
    return new CustomerView(asked, customer, records, household, others, warnings);
  }

  /** The same, after something was said that looks wrong. */
  public CustomerView warned(List<Warning> told) {
    return new CustomerView(asked, customer, records, household, candidates, told);
  }
}
