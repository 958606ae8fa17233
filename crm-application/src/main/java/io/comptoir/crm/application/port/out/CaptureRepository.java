package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The captures that happened. */
public interface CaptureRepository {
  /** Adds a capture. The id must be new. */
  void add(CaptureFact capture);

  /** The capture under this id. */
  Optional<CaptureFact> find(OperationId id);

  /** The captures that follow this one, in order of reception. */
  List<CaptureFact> followersOf(OperationId id);

  /** Says that a capture's personal part belongs to another customer now, because the capture it follows has arrived. */
  void reassign(OperationId id, CustomerId customer);

  /** When a customer, or one merged into it, last declined each field. */
  Map<FieldName, Instant> declinedBy(CustomerId id);
}
