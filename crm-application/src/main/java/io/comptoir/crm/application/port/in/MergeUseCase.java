package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The conversation with someone who holds several customers for one person, or finds that they are not. Thread-safe. */
public interface MergeUseCase {
  /**
   * What a merge would come to; nothing is stored. Fails with {@link NotFoundException} and {@link RefusedException} as the
   * merge would, but for versions.
   */
  MergePreview preview(Merging merging);

  /**
   * Holds customers to be one person: the survivor answers for the others from now on. Nothing is rewritten. Fails with
   * {@link NotFoundException} when there is no survivor, {@link StaleVersionException} when it has changed, and {@link
   * RefusedException}.
   */
  CompletionStage<Done<CustomerView>> merge(Merging merging, Decider decider);

  /**
   * Undoes the merge that retired a customer: it answers again for itself and for those merged into it before. What was told
   * to the survivor since stays there, and is answered. Fails with {@link NotFoundException}, {@link RefusedException} when
   * the customer is not merged, and {@link StaleVersionException} when who answers for it has another version.
   */
  CompletionStage<Done<Unmerged>> unmerge(CustomerId retired, long expectedVersion, Decider decider);

  /** What joined and parted a customer and those merged into it, in order of time. Empty for an id that was never given. */
  Optional<List<CustomerLink>> links(CustomerId customer);

  /**
   * A merge that is wanted. Immutable.
   *
   * @param survivor who is to answer for all
   * @param retired those who are merged into it, at least one
   * @param values for fields, which of the values on file is to count
   * @param despite whether someone's earlier decision that two of them are two people is overruled
   */
  record Merging(Seen survivor, List<Seen> retired, Map<FieldName, String> values, boolean despite) {
    /** Copies what it is given. */
    public Merging {
      retired = List.copyOf(retired);
      values = Map.copyOf(values);
    }
  }

  /**
   * A merge that was undone. Immutable.
   *
   * @param restored who answers for itself again
   * @param survivor who answered for it
   * @param unclear what was told to the survivor meanwhile
   */
  record Unmerged(CustomerView restored, CustomerView survivor, Unclear unclear) {}

  /**
   * What was told to a survivor while another customer was merged into it, and might be the other one's: nobody guesses. It
   * stays with the survivor. Immutable.
   *
   * @param purchases the purchases, the latest first: each can be given to its owner
   * @param decisions the consent decisions: agreements among them count for nobody any more, restrictions for both
   * @param records the records, the latest first
   * @param more whether there are more purchases or records than are named
   */
  record Unclear(
      List<PurchaseId> purchases, List<ConsentDecision> decisions, List<RecordId> records, boolean more) {
    /** Copies the lists. */
    public Unclear {
      purchases = List.copyOf(purchases);
      decisions = List.copyOf(decisions);
      records = List.copyOf(records);
    }
  }
}
