package io.comptoir.crm.adapter.rest.merge;

import io.comptoir.crm.adapter.rest.consent.DecisionRepresentation;
import io.comptoir.crm.adapter.rest.customer.CustomerRepresentation;
import io.comptoir.crm.application.port.in.MergeUseCase.Unclear;
import io.comptoir.crm.application.port.in.MergeUseCase.Unmerged;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.util.List;
import java.util.UUID;

/** A merge that was undone, as it is answered. */
public record UnmergedRepresentation(
    CustomerRepresentation restored, CustomerRepresentation survivor, UnclearRepresentation unclear) {
  /** What nobody can tell whose it is. */
  public record UnclearRepresentation(
      List<UUID> purchaseIds, List<DecisionRepresentation> decisions, List<UUID> recordIds, boolean more) {
    private static UnclearRepresentation of(Unclear unclear) {
      return new UnclearRepresentation(
          unclear.purchases().stream().map(PurchaseId::value).toList(),
          unclear.decisions().stream().map(DecisionRepresentation::of).toList(),
          unclear.records().stream().map(RecordId::value).toList(),
          unclear.more());
    }
  }

  static UnmergedRepresentation of(Unmerged unmerged) {
    return new UnmergedRepresentation(
        CustomerRepresentation.of(unmerged.restored(), false),
        CustomerRepresentation.of(unmerged.survivor(), false),
        UnclearRepresentation.of(unmerged.unclear()));
  }
}
