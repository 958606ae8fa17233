package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord;
import java.util.List;

/**
 * A customer as the file keeps it. Immutable.
 *
 * @param asked the id that was asked for; another than the customer's when a merge retired it
 * @param customer the golden customer
 * @param records the records its values come from
 */
public record CustomerView(CustomerId asked, Customer customer, List<CustomerRecord> records) {
  /** Copies the list. */
  public CustomerView {
    records = List.copyOf(records);
  }
}
