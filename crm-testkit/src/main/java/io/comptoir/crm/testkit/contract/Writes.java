package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Customers.camille;
import static io.comptoir.crm.testkit.fixture.Customers.folded;
import static io.comptoir.crm.testkit.fixture.Customers.id;
import static io.comptoir.crm.testkit.fixture.Customers.operation;
import static io.comptoir.crm.testkit.fixture.Customers.record;
import static java.util.Map.entry;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.ScanRepository.Learnt;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.RepairId;
import io.comptoir.crm.domain.consent.Suppression;
import io.comptoir.crm.domain.customer.Confirmation;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.RecordLink;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.job.Job;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.purchase.PurchaseLink;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import io.comptoir.crm.domain.review.Verdict;
import io.comptoir.crm.testkit.fixture.Captures;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Decisions;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Receipts;
import io.comptoir.crm.testkit.fixture.Scans;
import io.comptoir.crm.testkit.fixture.Seals;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import io.comptoir.crm.testkit.fixture.Stores;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** One call of every method that writes. */
final class Writes {
  private static final CustomerId ONE = id(1);
  private static final CustomerId TWO = id(2);
  private static final UUID NINE = SequentialIds.numbered(9);
  private static final Chained PLACE = new Chained(1, Seals.seal(1));

  private Writes() {}

  static Map<String, Consumer<Repositories>> all() {
    return Map.ofEntries(
        entry("customers.create", all -> all.customers().create(id(9), CustomerStatus.REGULAR, Moments.at(9))),
        entry("customers.promote", all -> all.customers().promote(ONE)),
        entry("customers.updateProfile", Writes::updateProfile),
        entry("customers.addRecord", Writes::addRecord),
        entry("customers.addConfirmation", all -> all.customers().addConfirmation(confirmation())),
        entry("customers.link", all -> all.customers().link(join(), PLACE)),
        entry("purchases.add", all -> all.purchases().add(Receipts.purchase(9, Receipts.sale("R9")), PLACE)),
        entry("purchases.repair", Writes::repair),
        entry("purchases.link", all -> all.purchases().link(give(), PLACE)),
        entry("consents.add", all -> all.consents().add(Decisions.refused(9, ONE), PLACE)),
        entry("consents.setAside", all -> all.consents().setAside(Decisions.id(1))),
        entry("consents.suppress", all -> all.consents().suppress(suppression())),
        entry("reviews.decide", all -> all.reviews().decide(new ReviewId(NINE), decision())),
        entry("reviews.reopen", all -> all.reviews().reopen(new ReviewId(NINE))),
        entry("reviews.tellApart", all -> all.reviews().tellApart(distinction(), PLACE)),
        entry("reviews.open", all -> all.reviews().open(review())),
        entry("reviews.rememberCandidates", all -> all.reviews().rememberCandidates(ONE, List.of(TWO))),
        entry("captures.add", all -> all.captures().add(Captures.capture(9, ONE))),
        entry("captures.reassign", all -> all.captures().reassign(operation(1), TWO)),
        entry("operations.add", all -> all.operations().add(executed())),
        entry("repairs.add", all -> all.repairs().add(kept())),
        entry("stores.put", all -> all.stores().put(new Versioned(Stores.paris(), 1))),
        entry("notices.add", all -> all.notices().add(Decisions.notice("till", "9", "fr"))),
        entry("keys.add", all -> all.keys().add(key())),
        entry("jobs.put", all -> all.jobs().put(Job.fresh(new JobName("verify")))),
        entry("scans.note", all -> all.scans().note(Scans.ofAll(9))),
        entry("scans.addKeys", all -> all.scans().addKeys(ONE, Set.of(9L))),
        entry("scans.removeKeys", all -> all.scans().removeKeys(1)),
        entry("scans.keep", all -> all.scans().keep(new Learnt("n", 1, 1, ""))),
        entry("changes.append", all -> all.changes().append(ChangeType.STORE_CHANGED, NINE, 1, Moments.at(9))),
        entry("changes.append of a fact", Writes::appendFact));
  }

  private static void updateProfile(Repositories all) {
    Profile own = all.customers().ownProfile(ONE);
    all.customers().updateProfile(ONE, own, own.and(record(9, camille()).profile()), 9);
  }

  private static void addRecord(Repositories all) {
    CustomerRecord record = record(9, camille());
    all.customers().addRecord(record, new RecordLink(record.id(), ONE, LinkReason.CONTACT, Moments.at(9)), PLACE);
  }

  private static void repair(Repositories all) {
    all.purchases().repair(Receipts.mended(Receipts.unreadable(1, null), Receipts.sale("R9"), 9), PLACE);
  }

  private static void appendFact(Repositories all) {
    all.changes().append(ChangeType.CONSENT_DECIDED, NINE, 1, Moments.at(9), Seals.seal(9));
  }

  private static Confirmation confirmation() {
    return new Confirmation(ONE, operation(9), Moments.time(9), camille());
  }

  private static CustomerLink join() {
    return new CustomerLink(TWO, ONE, true, LinkReason.DECIDED, Moments.at(9));
  }

  private static PurchaseLink give() {
    return new PurchaseLink(Receipts.id(1), ONE, operation(9), Moments.at(9));
  }

  private static Suppression suppression() {
    return Suppression.by(Decisions.refused(1, ONE), TWO, Customers.phoneKey("+33612345678"));
  }

  private static Review.Decision decision() {
    return new Review.Decision(Verdict.NOT_THE_SAME, null, DecidedBy.nobodyKnown(operation(9)), Moments.at(9));
  }

  private static Distinction distinction() {
    DecidedBy by = DecidedBy.nobodyKnown(operation(9));
    return new Distinction(ONE, TWO, Distinction.Kind.NOT_THE_SAME, by, Moments.at(9));
  }

  private static Review review() {
    Review.Doubt doubt = new Review.Doubt(List.of(), folded("camille"));
    return new Review(new ReviewId(NINE), ONE, List.of(TWO), doubt, Moments.at(9));
  }

  private static ExecutedOperation executed() {
    return new ExecutedOperation("capture:9", "c0ffee", "created", List.of(), Moments.at(9));
  }

  private static Repair kept() {
    Warning fault = new Warning("/x", FaultCode.UNKNOWN_FIELD, "", true);
    Repair.Progress open = new Repair.Progress(Repair.State.OPEN, Moments.at(9), 1);
    return new Repair(new RepairId(NINE), operation(9), fault, "x", new Repair.Subject(null, null, null), open);
  }

  private static ApiKey key() {
    return new ApiKey(new KeyId(NINE), Role.ADMIN, Set.of(), "9".repeat(64), "adm_9", Moments.at(9), null);
  }
}
