package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Receipts.DAY;
import static io.comptoir.crm.testkit.fixture.Receipts.from;
import static io.comptoir.crm.testkit.fixture.Receipts.id;
import static io.comptoir.crm.testkit.fixture.Receipts.identity;
import static io.comptoir.crm.testkit.fixture.Receipts.line;
import static io.comptoir.crm.testkit.fixture.Receipts.mended;
import static io.comptoir.crm.testkit.fixture.Receipts.purchase;
import static io.comptoir.crm.testkit.fixture.Receipts.receipt;
import static io.comptoir.crm.testkit.fixture.Receipts.returned;
import static io.comptoir.crm.testkit.fixture.Receipts.sale;
import static io.comptoir.crm.testkit.fixture.Receipts.source;
import static io.comptoir.crm.testkit.fixture.Receipts.unreadable;
import static io.comptoir.crm.testkit.fixture.Receipts.voiding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.PurchaseRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.money.Quantity;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.TimeSpan;
import io.comptoir.crm.domain.purchase.Adjustment;
import io.comptoir.crm.domain.purchase.AdjustmentType;
import io.comptoir.crm.domain.purchase.Article;
import io.comptoir.crm.domain.purchase.FiledReceipt;
import io.comptoir.crm.domain.purchase.IncludedTax;
import io.comptoir.crm.domain.purchase.LineReference;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseHistory;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseSource;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import io.comptoir.crm.domain.purchase.ReceiptKind;
import io.comptoir.crm.domain.purchase.ReceiptLine;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.RandomReceipts;
import io.comptoir.crm.testkit.fixture.Receipts;
import io.comptoir.crm.testkit.fixture.Scribe;
import io.comptoir.crm.testkit.fixture.Stores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PurchaseRepository} keeps, word for word as the port promises. */
public abstract class PurchaseRepositoryContract extends PortContract {
  private static final CustomerId ONE = Customers.id(1);
  private static final CustomerId TWO = Customers.id(2);

  private Optional<Purchase> find(long number) {
    return read(repositories -> repositories.purchases().find(id(number)));
  }

  private List<Purchase> under(ReceiptIdentity identity) {
    return read(repositories -> repositories.purchases().under(identity));
  }

  private Optional<CustomerId> customerOf(long number) {
    return read(repositories -> repositories.purchases().customerOf(id(number)));
  }

  private long versionOf(long number) {
    return read(repositories -> repositories.purchases().versionOf(id(number)));
  }

  private List<Purchase> ofCustomer(CustomerId customer, @Nullable PurchaseId after, int limit) {
    return read(repositories -> repositories.purchases().ofCustomer(customer, after, limit));
  }

  private long countOf(CustomerId customer) {
    return read(repositories -> repositories.purchases().countOf(customer));
  }

  private List<Purchase> related(Purchase... purchases) {
    return read(repositories -> repositories.purchases().related(List.of(purchases)));
  }

  private void file(Purchase... purchases) {
    scribe(scribe -> Arrays.stream(purchases).forEach(scribe::file));
  }

  /** The receipts. */
  @Nested
  protected class Files {
    @Test
    protected void findShouldBeEmptyWhenTheIdWasNeverGiven() {
      assertThat(find(1)).isEmpty();
    }

    @Test
    protected void findShouldAnswerEveryPartOfWhatWasAdded() {
      Purchase full = new Purchase(id(1), PurchaseState.CONFLICT, filed(), late(), null);
      Purchase exchange = purchase(2, exchange());
      Purchase voiding = purchase(3, voiding("R3", identity("R1", DAY.minusDays(1))));

      file(full, exchange, voiding);

      assertThat(find(1)).contains(full);
      assertThat(find(2)).contains(exchange);
      assertThat(find(3)).contains(voiding);
    }

    @Test
    protected void findShouldAnswerWhatNeedsRepairWithAndWithoutIdentity() {
      Purchase named = unreadable(1, identity("R1"));
      Purchase nameless = unreadable(2, null);
      FiledReceipt forgotten = FiledReceipt.unreadable(null, null);
      Purchase textless = Purchase.of(id(3), PurchaseState.NEEDS_REPAIR, forgotten, source(3, 3));

      file(named, nameless, textless);

      assertThat(find(1)).contains(named);
      assertThat(find(2)).contains(nameless);
      assertThat(find(3)).contains(textless);
    }

    @Test
    protected void addShouldFailWhenTheIdIsTaken() {
      Purchase first = purchase(1, sale("R1"));
      file(first);

      assertThatThrownBy(() -> file(purchase(1, sale("R2")))).isNotNull();
      assertThat(find(1)).contains(first);
      assertThat(under(identity("R2"))).isEmpty();
    }

    @Test
    protected void underShouldBeEmptyWhenNothingSaysItIsThisReceipt() {
      file(purchase(1, sale("R1")), unreadable(2, null));

      assertThat(under(identity("R1", DAY.plusDays(1)))).isEmpty();
      assertThat(under(identity("r1"))).isEmpty();
    }

    @Test
    protected void underShouldAnswerAllOfOneIdentityInOrderOfReception() {
      Purchase second = purchase(2, sale("R1"), 1);
      Purchase first = purchase(1, sale("R1", line(1, "WATCH", "2")), 9);
      Purchase broken = unreadable(3, identity("R1"));

      file(second);
      file(first, broken, purchase(4, sale("R2")));

      assertThat(under(identity("R1"))).containsExactly(second, first, broken);
    }

    private FiledReceipt filed() {
      Receipt full = full();
      return FiledReceipt.readable(full, Receipts.contentHash(full), "{\"note\":\"l'été ☂\"}");
    }

    private PurchaseSource late() {
      EffectiveTime time = new EffectiveTime(Moments.at(5), true, Moments.at(90));
      return new PurchaseSource(Customers.operation(4), time, Stores.tillAlone());
    }

    private Receipt full() {
      Article silk = new Article(null, "4006381333931", "Soie \"été\"");
      ReceiptLine cloth =
          new ReceiptLine(2, silk, Quantity.parse("0.35"), eur("12.3456"), null, eur("4.32"), null);
      ReceiptLine ring =
          new ReceiptLine(
              7, new Article("RING", null, null), Quantity.parse("2"), eur("100"), eur("10"), eur("190"), null);
      return new Receipt(
          identity("R1"),
          ReceiptKind.SALE,
          List.of(cloth, ring),
          List.of(
              new Adjustment(AdjustmentType.ROUNDING, null, eur("-0.02")),
              new Adjustment(AdjustmentType.TIP, "Pourboire", eur("5"))),
          List.of(new IncludedTax("TVA 20 %", eur("32.39")), new IncludedTax(null, eur("0"))),
          eur("199.30"),
          null);
    }

    private Receipt exchange() {
      LineReference exact =
          new LineReference(Stores.PARIS, Stores.TILL, identity("R0").number(), DAY.minusDays(3), 4);
      ReceiptLine back = line(1, "RING", "-1", exact);
      ReceiptLine anyDay = line(2, "RING", "-2", from("R0", null));
      return receipt(identity("R2"), ReceiptKind.EXCHANGE, back, anyDay, line(3, "WATCH", "1"));
    }

    private Money eur(String amount) {
      return Money.parse(amount, "EUR");
    }
  }

  /** Receipts that are mended. */
  @Nested
  protected class Repairs {
    @Test
    protected void repairShouldReplaceWhatThePurchaseSays() {
      Purchase broken = unreadable(1, identity("R1"));
      file(broken);
      Purchase mended = mended(broken, sale("R1"), 2);

      scribe(scribe -> scribe.mend(mended));

      assertThat(find(1)).contains(mended);
      assertThat(under(identity("R1"))).containsExactly(mended);
    }

    @Test
    protected void repairShouldFileItUnderTheMendedIdentityAtItsOldPlace() {
      Purchase broken = unreadable(1, identity("R1"));
      Purchase other = purchase(2, sale("R2"));
      file(broken, other);
      Purchase mended = mended(broken, sale("R2"), 3);

      scribe(scribe -> scribe.mend(mended));

      assertThat(under(identity("R1"))).isEmpty();
      assertThat(under(identity("R2"))).containsExactly(mended, other);
    }

    @Test
    protected void repairShouldLeaveThePurchaseWithItsCustomerAtItsNewMoment() {
      Purchase broken = unreadable(1, null);
      Purchase sale = purchase(2, sale("R2"));
      Purchase mended = mended(broken, sale("R1"), 3);
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.file(broken);
            scribe.file(sale);
            scribe.give(id(1), ONE, 1);
            scribe.give(id(2), ONE, 2);
          });
      assertThat(ofCustomer(ONE, null, 10)).containsExactly(sale, broken);

      scribe(scribe -> scribe.mend(mended));

      assertThat(customerOf(1)).contains(ONE);
      assertThat(ofCustomer(ONE, null, 10)).containsExactly(mended, sale);
      assertThat(countOf(ONE)).isEqualTo(2);
    }
  }

  /** To whom a purchase belongs. */
  @Nested
  protected class Owners {
    @Test
    protected void customerOfShouldBeEmptyWhenNobodyWasNamed() {
      file(purchase(1, sale("R1")));

      assertThat(customerOf(1)).isEmpty();
    }

    @Test
    protected void linkShouldCountWhenItIsTheLast() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.create(2);
            scribe.file(purchase(1, sale("R1")));
            scribe.give(id(1), ONE, 1);
          });
      assertThat(customerOf(1)).contains(ONE);

      scribe(scribe -> scribe.give(id(1), TWO, 2));

      assertThat(customerOf(1)).contains(TWO);
      assertThat(ofCustomer(ONE, null, 10)).isEmpty();
      assertThat(ofCustomer(TWO, null, 10)).containsExactly(purchase(1, sale("R1")));
    }

    @Test
    protected void linkShouldTakeThePurchaseFromItsCustomerWhenItNamesNobody() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.file(purchase(1, sale("R1")));
            scribe.give(id(1), ONE, 1);
          });

      scribe(scribe -> scribe.give(id(1), null, 2));

      assertThat(customerOf(1)).isEmpty();
      assertThat(ofCustomer(ONE, null, 10)).isEmpty();
      assertThat(countOf(ONE)).isZero();
    }

    @Test
    protected void customerOfShouldNameTheSurvivorWhenTheCustomerWasMerged() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.create(2);
            scribe.file(purchase(1, sale("R1")));
            scribe.give(id(1), ONE, 1);
            scribe.join(ONE, TWO, 9);
          });
      assertThat(customerOf(1)).contains(TWO);

      scribe(scribe -> scribe.part(ONE, TWO, 10));

      assertThat(customerOf(1)).contains(ONE);
    }

    @Test
    protected void versionOfShouldGrowWithEveryRepairAndEveryLinkThatAnotherOperationMade() {
      Purchase broken = unreadable(1, null);
      List<Long> versions = new ArrayList<>();
      scribe(scribe -> scribe.create(1));
      scribe(scribe -> scribe.file(broken));
      versions.add(versionOf(1));
      scribe(scribe -> scribe.give(id(1), ONE, 1));
      versions.add(versionOf(1));
      scribe(scribe -> scribe.mend(mended(broken, sale("R1"), 3)));
      versions.add(versionOf(1));
      scribe(scribe -> scribe.give(id(1), null, 4));
      versions.add(versionOf(1));
      scribe(scribe -> scribe.give(id(1), ONE, 1));
      versions.add(versionOf(1));
      scribe(scribe -> scribe.give(id(1), ONE, 5));
      versions.add(versionOf(1));

      assertThat(versions).containsExactly(1L, 1L, 2L, 3L, 3L, 4L);
    }
  }

  /** What a customer bought. */
  @Nested
  protected class Histories {
    @Test
    protected void ofCustomerShouldAnswerTheLatestFirstAndAmongEqualMomentsTheLargestId() {
      scribe(
          scribe -> {
            scribe.create(1);
            bought(scribe, ONE, purchase(1, sale("R1"), 50));
            bought(scribe, ONE, purchase(2, sale("R2"), 70));
            bought(scribe, ONE, purchase(3, sale("R3"), 50));
            bought(scribe, ONE, purchase(4, sale("R4"), 60));
          });

      assertThat(numbers(ofCustomer(ONE, null, 10))).containsExactly(2L, 4L, 3L, 1L);
    }

    @Test
    protected void ofCustomerShouldAnswerEachOnceWhenReadPageByPage() {
      scribe(
          scribe -> {
            scribe.create(1);
            for (long number = 1; number <= 7; number++) {
              bought(scribe, ONE, purchase(number, sale("R" + number), number / 3));
            }
          });

      List<Purchase> pages = new ArrayList<>();
      for (List<Purchase> page = ofCustomer(ONE, null, 2);
          !page.isEmpty();
          page = ofCustomer(ONE, pages.get(pages.size() - 1).id(), 2)) {
        assertThat(page).hasSizeLessThanOrEqualTo(2);
        pages.addAll(page);
      }

      assertThat(pages).containsExactlyElementsOf(ofCustomer(ONE, null, 100)).hasSize(7);
    }

    @Test
    protected void ofCustomerShouldGoOnWhenThePurchaseItGoesOnFromWasDetached() {
      scribe(
          scribe -> {
            scribe.create(1);
            List.of(1L, 2L, 3L).forEach(n -> bought(scribe, ONE, purchase(n, sale("R" + n))));
            scribe.give(id(2), null, 9);
          });

      assertThat(numbers(ofCustomer(ONE, id(2), 10))).containsExactly(1L);
    }

    @Test
    protected void ofCustomerShouldMixThoseOfMergedCustomers() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.create(2);
            bought(scribe, ONE, purchase(1, sale("R1")));
            bought(scribe, TWO, purchase(2, sale("R2")));
            bought(scribe, ONE, purchase(3, sale("R3")));
            scribe.join(ONE, TWO, 9);
          });

      for (CustomerId asked : List.of(ONE, TWO)) {
        assertThat(numbers(ofCustomer(asked, null, 10))).containsExactly(3L, 2L, 1L);
        assertThat(numbers(ofCustomer(asked, id(3), 1))).containsExactly(2L);
        assertThat(countOf(asked)).isEqualTo(3);
      }
    }

    @Test
    protected void ofCustomerShouldPartWithTheCustomers() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.create(2);
            bought(scribe, ONE, purchase(1, sale("R1")));
            bought(scribe, TWO, purchase(2, sale("R2")));
            scribe.join(ONE, TWO, 9);
            scribe.part(ONE, TWO, 10);
          });

      assertThat(numbers(ofCustomer(ONE, null, 10))).containsExactly(1L);
      assertThat(numbers(ofCustomer(TWO, null, 10))).containsExactly(2L);
      assertThat(countOf(ONE)).isOne();
    }

    @Test
    protected void countOfShouldCountPurchasesInAnyState() {
      scribe(
          scribe -> {
            scribe.create(1);
            bought(scribe, ONE, purchase(1, sale("R1")));
            bought(scribe, ONE, unreadable(2, null));
            scribe.file(purchase(3, sale("R3")));
          });

      assertThat(countOf(ONE)).isEqualTo(2);
      assertThat(countOf(Customers.id(9))).isZero();
    }

    @Test
    protected void linkedToShouldAnswerThoseOfThisVeryCustomerByTheMomentOfTheirLastLink() {
      scribe(
          scribe -> {
            List.of(1L, 2L).forEach(scribe::create);
            List.of(1L, 2L, 3L, 4L).forEach(number -> scribe.file(purchase(number, sale("R" + number))));
            scribe.give(Receipts.id(1), ONE, 5);
            scribe.give(Receipts.id(2), ONE, 6);
            scribe.give(Receipts.id(3), TWO, 6);
            scribe.give(Receipts.id(4), ONE, 6);
            scribe.give(Receipts.id(1), ONE, 9);
            scribe.give(Receipts.id(4), TWO, 7);
            scribe.join(TWO, ONE, 8);
          });

      assertThat(linkedTo(ONE, 5, 9, 9)).containsExactly(Receipts.id(1), Receipts.id(2));
      assertThat(linkedTo(ONE, 5, 9, 1)).containsExactly(Receipts.id(1));
      assertThat(linkedTo(ONE, 5, 8, 9)).containsExactly(Receipts.id(2));
      assertThat(linkedTo(TWO, 7, 7, 9)).containsExactly(Receipts.id(4));
    }

    private List<PurchaseId> linkedTo(CustomerId own, long from, long to, int limit) {
      TimeSpan when = new TimeSpan(Moments.at(from), Moments.at(to));
      return read(repositories -> repositories.purchases().linkedTo(own, when, limit));
    }

    private void bought(Scribe scribe, CustomerId customer, Purchase purchase) {
      scribe.file(purchase);
      scribe.give(purchase.id(), customer, 1);
    }
  }

  /** Receipts that bear on others. */
  @Nested
  protected class Relations {
    @Test
    protected void relatedShouldBeEmptyWhenNothingBearsOnThem() {
      Purchase sale = purchase(1, sale("R1"));
      file(sale, purchase(2, sale("R2")), unreadable(3, null));

      assertThat(related(sale)).isEmpty();
      assertThat(related()).isEmpty();
    }

    @Test
    protected void relatedShouldAnswerThoseOfTheSameIdentity() {
      file(purchase(1, sale("R1")), purchase(2, sale("R1", line(1, "WATCH", "1"))), unreadable(3, identity("R1")));

      assertRelated(1, 2, 3);
      assertRelated(3, 1, 2);
    }

    @Test
    protected void relatedShouldAnswerVoidsAndWhatTheyVoid() {
      file(purchase(1, sale("R1")), purchase(2, voiding("R2", identity("R1"))));

      assertRelated(1, 2);
      assertRelated(2, 1);
    }

    @Test
    protected void relatedShouldAnswerReturnsTheirSaleAndWhatElseWasReturnedFromIt() {
      file(
          purchase(1, sale("R1")),
          purchase(2, returned("R2", from("R1", DAY))),
          purchase(3, returned("R3", from("R1", DAY))),
          purchase(4, returned("R4", from("R9", DAY))));

      assertRelated(1, 2, 3);
      assertRelated(2, 1, 3);
    }

    @Test
    protected void relatedShouldTakeAReferenceWithoutABusinessDayForAnyDay() {
      ReceiptIdentity yesterday = identity("R1", DAY.minusDays(1));
      file(
          purchase(1, sale("R1")),
          purchase(2, receipt(yesterday, ReceiptKind.SALE, line(1, "RING", "1"))),
          purchase(3, returned("R3", from("R1", null))),
          purchase(4, returned("R4", from("R1", DAY.minusDays(1)))),
          purchase(5, returned("R5", from("R1", DAY.minusDays(2)))));

      assertRelated(3, 1, 2, 4);
      assertRelated(1, 2, 3);
      assertRelated(4, 1, 2, 3);
    }

    @Test
    protected void relatedShouldAnswerWhatVoidsOrContestsAnyOfThese() {
      file(
          purchase(1, sale("R1")),
          purchase(2, returned("R2", from("R1", DAY))),
          purchase(3, voiding("R3", identity("R1"))),
          purchase(4, returned("R4", from("R1", DAY))),
          purchase(5, voiding("R5", identity("R4"))),
          purchase(6, sale("R5")));

      assertRelated(2, 1, 3, 4, 5, 6);
    }

    @Test
    protected void relatedShouldFollowARepair() {
      Purchase broken = unreadable(2, identity("R2"));
      file(purchase(1, sale("R1")), broken);
      assertRelated(1);

      scribe(scribe -> scribe.mend(mended(broken, returned("R2", from("R1", DAY)), 3)));

      assertRelated(1, 2);
    }

    @Test
    protected void relatedShouldLeaveOutThePurchasesThemselves() {
      Purchase one = purchase(1, sale("R1"));
      Purchase two = purchase(2, returned("R2", from("R1", DAY)));
      file(one, two, purchase(3, returned("R3", from("R1", DAY))));

      assertThat(numbers(related(one, two))).containsExactly(3L);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    protected void relatedShouldTellAsMuchAsAllReceiptsTogether(long seed) {
      List<Purchase> all = new RandomReceipts(seed).purchases(25);
      all.forEach(PurchaseRepositoryContract.this::file);
      PurchaseHistory whole = PurchaseHistory.of(all);

      for (Purchase one : all) {
        PurchaseHistory part = PurchaseHistory.of(List.of(one), related(one));
        assertThat(part.counts(one)).as("seed %s, purchase %s", seed, one.id()).isEqualTo(whole.counts(one));
        assertThat(part.flags(one)).as("seed %s, purchase %s", seed, one.id()).isEqualTo(whole.flags(one));
      }
    }

    private void assertRelated(long number, long... expected) {
      Purchase asked = find(number).orElseThrow();
      assertThat(numbers(related(asked)))
          .containsExactlyInAnyOrderElementsOf(Arrays.stream(expected).boxed().toList());
    }
  }

  private static List<Long> numbers(List<Purchase> purchases) {
    return purchases.stream().map(purchase -> purchase.id().value().getLeastSignificantBits() & 0xffff).toList();
  }
}
