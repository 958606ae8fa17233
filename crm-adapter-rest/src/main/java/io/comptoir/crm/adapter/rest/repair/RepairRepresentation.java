package io.comptoir.crm.adapter.rest.repair;

import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something kept aside, as it is answered. */
public record RepairRepresentation(
    UUID repairId,
    UUID captureId,
    String pointer,
    FaultCode code,
    String detail,
    String kept,
    SubjectRepresentation subject,
    Instant openedAt,
    long version,
    String state) {
  /** Whom or what it is about. */
  public record SubjectRepresentation(@Nullable UUID customerId, @Nullable UUID purchaseId) {
    private static SubjectRepresentation of(Repair.Subject subject) {
      return new SubjectRepresentation(
          Optional.ofNullable(subject.customer()).map(CustomerId::value).orElse(null),
          Optional.ofNullable(subject.purchase()).map(PurchaseId::value).orElse(null));
    }
  }

  static RepairRepresentation of(Repair repair) {
    return new RepairRepresentation(
        repair.id().value(),
        repair.capture().value(),
        repair.fault().pointer(),
        repair.fault().code(),
        repair.fault().detail(),
        repair.kept(),
        SubjectRepresentation.of(repair.subject()),
        repair.progress().openedAt(),
        repair.progress().version(),
        repair.progress().state().name().toLowerCase(Locale.ROOT));
  }
}
