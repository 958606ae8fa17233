package io.comptoir.crm.bench.data;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.capture.Timing;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.CustomerRecord.Said;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.RecordLink;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseLink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes facts as the use cases write them, each with its change and its seal, within one run of a unit of work. */
final class Book {
  private static final Timing TIMING = new Timing(3_200L, 8_100L, 61_000L, 3);

  private final Repositories repositories;
  private final Drawn drawn;
  private final Digests digests = new Digests();

  Book(Repositories repositories, Drawn drawn) {
    this.repositories = repositories;
    this.drawn = drawn;
  }

  Drawn drawn() {
    return drawn;
  }

  CustomerId create(Instant at) {
    CustomerId id = new CustomerId(drawn.id());
    repositories.customers().create(id, CustomerStatus.REGULAR, at);
    repositories.changes().append(ChangeType.CUSTOMER_CREATED, id.value(), 1, at);
    return id;
  }

  /** Adds a record and answers the profile of who is known by it alone. */
  Profile record(Visit visit, LinkReason reason, Sayings sayings) {
    RecordId id = new RecordId(drawn.id());
    Said said = new Said(visit.operation(), visit.time());
    CustomerRecord record = new CustomerRecord(id, Source.TILL, visit.origin(), said, sayings);
    RecordLink link = new RecordLink(id, visit.customer(), reason, visit.at());
    Chained chained = chain(ChangeType.RECORD_LINKED, id.value(), visit.at(), link.factContent());
    repositories.customers().addRecord(record, link, chained);
    return record.profile();
  }

  void profile(CustomerId id, Profile before, Profile after, long version) {
    repositories.customers().updateProfile(id, before, after, version);
  }

  void changed(CustomerId id, long version, Instant at) {
    repositories.changes().append(ChangeType.CUSTOMER_CHANGED, id.value(), version, at);
  }

  void file(Visit visit, Purchase purchase) {
    UUID id = purchase.id().value();
    repositories
        .purchases()
        .add(purchase, chain(ChangeType.PURCHASE_RECORDED, id, visit.at(), purchase.factContent()));
    PurchaseLink link = new PurchaseLink(purchase.id(), visit.customer(), visit.operation(), visit.at());
    repositories.purchases().link(link, chain(ChangeType.PURCHASE_LINKED, id, visit.at(), link.factContent()));
    remember(visit, purchase.id());
  }

  private void remember(Visit visit, PurchaseId purchase) {
    CaptureFact capture =
        new CaptureFact(
            visit.operation(),
            null,
            visit.origin(),
            visit.time(),
            new CaptureFact.Told(List.of(), TIMING),
            new CaptureFact.Result(Outcome.RECOGNISED, visit.customer(), purchase));
    repositories.captures().add(capture);
    repositories.changes().append(ChangeType.CAPTURE_RECORDED, visit.operation().value(), 1, visit.at());
    String key = "capture:" + visit.operation();
    String answer = "RECOGNISED " + visit.customer() + " " + purchase + " RECORDED false 0";
    repositories.operations().add(new ExecutedOperation(key, digests.hexOf(key), answer, List.of(), visit.at()));
  }

  void decide(ConsentDecision decision) {
    repositories
        .consents()
        .add(
            decision,
            chain(
                ChangeType.CONSENT_DECIDED, decision.id().value(), decision.time().receivedAt(),
                decision.factContent()));
  }

  String contentHash(String content) {
    return digests.hexOf(content);
  }

  private Chained chain(ChangeType type, UUID id, Instant at, FactContent fact) {
    return repositories.changes().append(type, id, 1, at, digests.seal(drawn.salt(), fact));
  }
}
