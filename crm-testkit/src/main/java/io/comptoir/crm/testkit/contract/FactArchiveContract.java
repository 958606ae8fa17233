package io.comptoir.crm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.FactArchive;
import io.comptoir.crm.application.port.out.FactArchive.Bookmark;
import io.comptoir.crm.application.port.out.FactArchive.Page;
import io.comptoir.crm.application.port.out.FactArchive.StoredChange;
import io.comptoir.crm.application.port.out.FactArchive.StoredFact;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.RecordLink;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseLink;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Decisions;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Receipts;
import io.comptoir.crm.testkit.fixture.Seals;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link FactArchive} keeps. */
public abstract class FactArchiveContract extends PortContract {
  private static final CustomerId ONE = Customers.id(1);
  private static final CustomerId TWO = Customers.id(2);

  private List<Page> pages(int limit) {
    List<Page> pages = new ArrayList<>();
    Page page = page(Bookmark.START, limit);
    while (!page.isEnd()) {
      pages.add(page);
      page = page(page.next(), limit);
    }
    return pages;
  }

  private Page page(Bookmark from, int limit) {
    return read(repositories -> repositories.facts().after(from, limit));
  }

  private List<FactContent> contents() {
    return pages(100).stream().flatMap(page -> page.facts().stream()).map(StoredFact::content).toList();
  }

  @Test
  protected void archiveShouldBeAtItsEndWhenNothingWasWritten() {
    assertThat(page(Bookmark.START, 10).isEnd()).isTrue();
  }

  @Test
  protected void changesShouldBeHandedOutWithTheirHashes() {
    scribe(
        scribe -> {
          scribe.create(1);
          scribe.decide(Decisions.refused(1, ONE));
        });

    List<StoredChange> changes = page(Bookmark.START, 10).changes();

    assertThat(changes).extracting(StoredChange::seq).containsExactly(1L, 2L);
    assertThat(changes).extracting(StoredChange::type).containsExactly("CUSTOMER_CREATED", "CONSENT_DECIDED");
    assertThat(changes).extracting(StoredChange::at).containsExactly(Moments.at(1), Moments.at(2));
    assertThat(changes).extracting(StoredChange::id)
        .containsExactly(ONE.toString(), Decisions.refused(1, ONE).id().toString());
    assertThat(changes).extracting(StoredChange::version).containsExactly(1L, 1L);
    assertThat(changes.get(0).factHash()).isNull();
    assertThat(changes.get(1).factHash()).isEqualTo(Seals.seal(2).hash());
    assertThat(changes.get(1).chainHash()).isEqualTo(read(repositories -> repositories.changes().head()));
  }

  @Test
  protected void factShouldBeHandedOutWithWhatBindsIt() {
    scribe(
        scribe -> {
          scribe.create(1);
          scribe.decide(Decisions.refused(1, ONE));
        });

    assertThat(page(Bookmark.START, 10).facts())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.change()).isEqualTo(2);
              assertThat(fact.salt()).isEqualTo(Seals.seal(2).salt());
              assertThat(fact.commitment()).isEqualTo(Seals.seal(2).commitment());
            });
  }

  @Test
  protected void contentOfLinksShouldBeWhatWasWritten() {
    CustomerRecord record = Customers.record(3, Customers.camille());
    CustomerRecord choices = Customers.record(9, Customers.camille());
    KeyId key = new KeyId(SequentialIds.numbered(8));
    DecidedBy by = new DecidedBy(Customers.operation(7), key, new StoreCode("PAR-01"), null, new AdvisorCode("A42"));
    Distinction apart = new Distinction(ONE, TWO, Distinction.Kind.SAME_HOUSEHOLD, by, Moments.at(10));
    CustomerLink chosen =
        new CustomerLink(
            TWO, ONE, true, LinkReason.DECIDED, Moments.at(9), new CustomerLink.Decision(by, choices.id()));
    scribe(
        scribe -> {
          scribe.create(1);
          scribe.create(2);
          scribe.record(ONE, record);
          scribe.join(TWO, ONE, 7);
          scribe.part(TWO, ONE, 8);
          scribe.join(TWO, ONE, choices, by);
          scribe.tellApart(apart);
        });

    assertThat(contents())
        .containsExactlyInAnyOrder(
            new RecordLink(record.id(), ONE, LinkReason.CONTACT, record.said().time().at()).factContent(),
            new CustomerLink(TWO, ONE, true, LinkReason.DECIDED, Moments.at(7)).factContent(),
            new CustomerLink(TWO, ONE, false, LinkReason.DECIDED, Moments.at(8)).factContent(),
            new RecordLink(choices.id(), ONE, LinkReason.CONTACT, choices.said().time().at()).factContent(),
            chosen.factContent(),
            apart.factContent());
  }

  @Test
  protected void contentOfDecisionsShouldBeWhatWasWritten() {
    List<ConsentDecision> decisions = List.of(Decisions.granted(1, ONE), Decisions.refused(2, ONE));
    scribe(
        scribe -> {
          scribe.create(1);
          decisions.forEach(scribe::decide);
        });

    assertThat(contents()).containsExactlyElementsOf(decisions.stream().map(ConsentDecision::factContent).toList());
  }

  @Test
  protected void contentOfPurchasesShouldBeWhatWasWrittenBeforeAndAfterARepair() {
    Purchase sale = Receipts.purchase(1, Receipts.sale("R1"));
    Purchase broken = Receipts.unreadable(2, null);
    Purchase mended = Receipts.mended(broken, Receipts.sale("R2"), 9);
    scribe(
        scribe -> {
          scribe.create(1);
          scribe.file(sale);
          scribe.file(broken);
          scribe.mend(mended);
          scribe.give(sale.id(), ONE, 4);
          scribe.give(sale.id(), null, 5);
        });

    assertThat(contents())
        .containsExactlyInAnyOrder(
            sale.factContent(),
            broken.factContent(),
            mended.repairContent().orElseThrow(),
            new PurchaseLink(sale.id(), ONE, Customers.operation(4), Moments.at(4)).factContent(),
            new PurchaseLink(sale.id(), null, Customers.operation(5), Moments.at(5)).factContent());
  }

  @Test
  protected void pagesShouldHoldEveryChangeOnceAndTheFactsOfTheirOwnChanges() {
    scribe(
        scribe -> {
          scribe.create(1);
          LongStream.rangeClosed(1, 5)
              .forEach(
                  number -> {
                    scribe.decide(Decisions.refused(number, ONE));
                    scribe.file(Receipts.purchase(number, Receipts.sale("R" + number)));
                  });
        });

    List<Page> pages = pages(3);

    assertThat(pages).hasSize(4);
    assertThat(pages.stream().flatMap(page -> page.changes().stream()).map(StoredChange::seq))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 11).boxed().toList());
    assertThat(pages.stream().flatMap(page -> page.facts().stream()).map(StoredFact::change))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, 11).boxed().toList());
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(page.changes().stream().map(StoredChange::seq).toList())
                    .containsAll(page.facts().stream().map(StoredFact::change).toList()));
  }
}
