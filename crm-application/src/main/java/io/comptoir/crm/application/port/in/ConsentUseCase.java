package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentLedger;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The conversation about what a customer agreed to. Thread-safe. Faults are refused, never kept aside. */
public interface ConsentUseCase {
  /** The ledger of a customer. Empty for an id that was never given. */
  Optional<ConsentLedger> ledger(CustomerId customer);

  /** Adds a decision. Fails with {@link NotFoundException} and {@link RefusedException}. */
  CompletionStage<Done<ConsentDecision>> decide(CustomerId customer, ConsentForm decision, Said said);

  /** Whether a channel may be used for a purpose at a moment (now when null), and why. Empty for an unknown id. */
  Optional<Permission> permission(CustomerId customer, Purpose purpose, Channel channel, @Nullable Instant at);
}
