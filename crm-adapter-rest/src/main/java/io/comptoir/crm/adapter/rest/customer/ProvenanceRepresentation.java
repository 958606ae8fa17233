package io.comptoir.crm.adapter.rest.customer;

import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.Source;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where a value of the profile comes from, as it is answered. */
public record ProvenanceRepresentation(
    String field, String value, UUID recordId, String source, Instant observedAt, UUID operationId) {

  static List<ProvenanceRepresentation> all(CustomerView view) {
    Map<RecordId, Source> sources =
        view.records().stream().collect(Collectors.toMap(CustomerRecord::id, CustomerRecord::source));
    return view.customer().profile().values().values().stream()
        .filter(golden -> golden.said().value() != null)
        .map(golden -> of(golden, sources.get(golden.provenance().record())))
        .toList();
  }

  private static ProvenanceRepresentation of(GoldenValue golden, Source source) {
    return new ProvenanceRepresentation(
        golden.said().field().value(),
        String.valueOf(golden.said().value()),
        golden.provenance().record().value(),
        source.name().toLowerCase(Locale.ROOT),
        golden.provenance().observedAt(),
        golden.provenance().operation().value());
  }
}
