package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The conversation with someone who keeps the customer file. Thread-safe. Faults are refused, never kept aside. */
public interface CustomerUseCase {
  /** Adds a new customer, whoever shares a contact point with it. Fails with {@link RefusedException}. */
  CompletionStage<Done<CustomerView>> create(PersonForm person, Said said);

  /** The customer under an id; for an id retired by a merge the survivor. */
  Optional<CustomerView> read(CustomerId id);

  /**
   * Corrects a customer by hand, which counts before what tills say; a field with an empty text is taken back, one not
   * mentioned stays, contact points and identifiers are added. What changes nothing leaves no trace. Fails with {@link
   * NotFoundException}, {@link StaleVersionException} and {@link RefusedException}.
   */
  CompletionStage<CustomerView> change(CustomerId id, long expectedVersion, PersonForm changes);

  /** What the advisor needs in two seconds. */
  Optional<Brief> brief(CustomerId id);
}
