package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Customers.emailKey;
import static io.comptoir.crm.testkit.fixture.Customers.folded;
import static io.comptoir.crm.testkit.fixture.Customers.id;
import static io.comptoir.crm.testkit.fixture.Customers.phoneKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.FactArchive.Bookmark;
import io.comptoir.crm.application.port.out.FactArchive.StoredFact;
import io.comptoir.crm.application.port.out.RecognitionKeys;
import io.comptoir.crm.application.port.out.RecognitionKeys.Maker;
import io.comptoir.crm.application.port.out.RecognitionKeys.Progress;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.Suppression;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Rekeying;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.Review.Doubt;
import io.comptoir.crm.domain.review.ReviewId;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Decisions;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Scribe;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every {@link RecognitionKeys} keeps, word for word as the port promises. */
public abstract class RecognitionKeysContract extends PortContract {
  private static final CustomerId ONE = id(1);
  private static final CustomerId TWO = id(2);
  private static final String OLD_PHONE = "+5215512345678";
  private static final String PHONE = "+525512345678";
  private static final String OLD_EMAIL = "camille.martin@example.org";
  private static final String EMAIL = "camille.martin@example.com";
  private static final ReviewId REVIEW = new ReviewId(SequentialIds.numbered(9));

  /** Folds every name backwards, and knows a phone and a mail house by another key. */
  private static final Rekeying RULES =
      new Rekeying(name -> FoldedName.of(backwards(folded(name).text())), RecognitionKeysContract::now);

  private static final Rekeying BACK = new Rekeying(Customers::folded, RecognitionKeysContract::before);

  private static String backwards(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static ContactKey now(ContactKey key) {
    return new ContactKey(key.kind(), key.value().replace(OLD_PHONE, PHONE).replace("example.org", "example.com"));
  }

  private static ContactKey before(ContactKey key) {
    return new ContactKey(key.kind(), key.value().replace(PHONE, OLD_PHONE).replace("example.com", "example.org"));
  }

  private void keys(Consumer<RecognitionKeys> work) {
    write(repositories -> work.accept(repositories.recognitionKeys()));
  }

  private Optional<Maker> maker() {
    return read(repositories -> repositories.recognitionKeys().maker());
  }

  private void remake(String normalizer, Rekeying rules, int most) {
    keys(keys -> keys.beginAnew(normalizer));
    Progress progress;
    do {
      progress = commit(repositories -> repositories.recognitionKeys().makeNext(rules, most));
      assertThat(progress.done()).isLessThanOrEqualTo(progress.of());
    } while (!progress.finished());
  }

  private List<CustomerId> holders(ContactKey key) {
    return read(repositories -> repositories.customers().holdersOf(List.of(key)));
  }

  private List<CustomerId> findByName(String folded) {
    return read(repositories -> repositories.search().byName(FoldedName.of(folded), 5));
  }

  private List<ContactPoint> contacts(CustomerId id, ContactKind kind) {
    return read(repositories -> repositories.customers().ownProfile(id).contacts(kind));
  }

  private String nameOfOne() {
    return read(repositories -> repositories.customers().ownProfile(ONE).name().text());
  }

  private Optional<CustomerRecord> recordNumbered(long number) {
    return read(repositories -> repositories.customers().record(Customers.record(number, Sayings.NONE).id()));
  }

  private List<ConsentDecision> decisions() {
    return read(repositories -> repositories.consents().decisionsOf(ONE));
  }

  private List<Suppression> suppressions() {
    return read(repositories -> repositories.consents().suppressionsOf(ONE));
  }

  private Optional<Review> review() {
    return read(repositories -> repositories.reviews().find(REVIEW));
  }

  private Optional<Review> waitingFor(Doubt doubt) {
    return read(repositories -> repositories.reviews().waitingFor(doubt));
  }

  private static void told(Scribe scribe, CustomerId id, long number, Sayings said) {
    scribe.record(id, Customers.record(number, said));
    scribe.tell(id, number, said);
  }

  /** Two customers: Camille with both writings of a phone, and Paul with the old one. */
  private void tell() {
    scribe(
        scribe -> {
          scribe.create(1);
          scribe.create(2);
          told(scribe, ONE, 3, Customers.named("Camille", "Martin"));
          told(scribe, ONE, 4, Customers.phone(OLD_PHONE));
          told(scribe, ONE, 5, Customers.phone(PHONE));
          told(scribe, ONE, 6, Customers.contact(emailKey(OLD_EMAIL), OLD_EMAIL));
          told(scribe, TWO, 7, Customers.all(Customers.named("Paul", "Martin"), Customers.phone(OLD_PHONE)));
        });
  }

  @Test
  protected void makerShouldBeWhoSaidSoFirst() {
    assertThat(maker()).isEmpty();

    keys(keys -> keys.begin("first-1"));
    keys(keys -> keys.begin("second-1"));

    assertThat(maker()).contains(new Maker("first-1", null));
    assertThat(maker().orElseThrow().is("first-1")).isTrue();
    assertThat(maker().orElseThrow().is("second-1")).isFalse();
  }

  @Test
  protected void makerShouldBeNobodysWhileTheKeysAreMadeAnew() {
    tell();
    keys(keys -> keys.begin("first-1"));

    keys(keys -> keys.beginAnew("second-1"));

    assertThat(maker()).contains(new Maker("first-1", "second-1"));
    assertThat(maker().orElseThrow().is("first-1")).isFalse();
    assertThat(maker().orElseThrow().is("second-1")).isFalse();
  }

  @Test
  protected void makeNextShouldBeFinishedWhenNobodyBegan() {
    keys(keys -> keys.begin("first-1"));

    assertThat(commit(repositories -> repositories.recognitionKeys().makeNext(RULES, 10)).finished()).isTrue();
    assertThat(maker()).contains(new Maker("first-1", null));
  }

  @Test
  protected void makeNextShouldFoldEveryNameAnew() {
    tell();

    remake("second-1", RULES, 100);

    assertThat(maker()).contains(new Maker("second-1", null));
    assertThat(findByName("ellimac")).containsExactly(ONE);
    assertThat(findByName("camille")).isEmpty();
    assertThat(findByName("nitram")).containsExactlyInAnyOrder(ONE, TWO);
    assertThat(nameOfOne())
        .isEqualTo("ellimac nitram");
    SaidValue given =
        new SaidValue(FieldName.GIVEN_NAME, "Camille", FoldedName.of("ellimac"));
    assertThat(recordNumbered(3))
        .hasValueSatisfying(record -> assertThat(record.sayings().values()).contains(given));
  }

  @Test
  protected void makeNextShouldMakeOneContactPointOfThoseThatHaveOneKeyNow() {
    tell();

    remake("second-1", RULES, 100);

    assertThat(holders(phoneKey(PHONE))).containsExactly(ONE, TWO);
    assertThat(holders(phoneKey(OLD_PHONE))).isEmpty();
    assertThat(contacts(ONE, ContactKind.PHONE)).singleElement().satisfies(phone -> {
      assertThat(phone.said()).isEqualTo(new SaidContact(phoneKey(PHONE), PHONE));
      assertThat(phone.seen().times()).isEqualTo(2);
      assertThat(phone.seen().firstAt()).isEqualTo(Moments.at(4));
      assertThat(phone.seen().lastAt()).isEqualTo(Moments.at(5));
    });
  }

  @Test
  protected void makeNextShouldKeepWhatWasTyped() {
    tell();

    remake("second-1", RULES, 100);

    SaidContact typed = new SaidContact(emailKey(EMAIL), OLD_EMAIL);
    assertThat(contacts(ONE, ContactKind.EMAIL)).extracting(ContactPoint::said).containsExactly(typed);
    assertThat(recordNumbered(6))
        .hasValueSatisfying(record -> assertThat(record.sayings().contacts()).containsExactly(typed));
  }

  @Test
  protected void makeNextShouldLeaveDecisionsAsTheyWereHashed() {
    tell();
    scribe(scribe -> scribe.decide(Decisions.granted(8, ONE)));
    List<StoredFact> before = facts();

    remake("second-1", RULES, 100);

    assertThat(facts()).usingRecursiveComparison().isEqualTo(before);
    assertThat(decisions())
        .extracting(ConsentDecision::statement)
        .extracting(ConsentStatement::contact)
        .containsExactly(emailKey(EMAIL));
  }

  private List<StoredFact> facts() {
    return read(repositories -> repositories.facts().after(Bookmark.START, 1_000).facts());
  }

  @Test
  protected void makeNextShouldLeadSuppressionsAndReviewsToTheKeyOfNow() {
    tell();
    Suppression suppression = new Suppression(ONE, null, null, phoneKey(OLD_PHONE), Decisions.id(8), Moments.at(8));
    Doubt doubt = new Doubt(List.of(phoneKey(OLD_PHONE), phoneKey(PHONE)), FoldedName.of("paul martin"));
    write(repositories -> repositories.consents().suppress(suppression));
    write(repositories -> repositories.reviews().open(new Review(REVIEW, TWO, List.of(ONE), doubt, Moments.at(9))));

    remake("second-1", RULES, 100);

    assertThat(suppressions())
        .extracting(Suppression::contact)
        .containsExactly(phoneKey(PHONE));
    Doubt now = new Doubt(List.of(phoneKey(PHONE)), FoldedName.of("luap nitram"));
    assertThat(review().map(Review::doubt)).contains(now);
    assertThat(waitingFor(now).map(Review::id)).contains(REVIEW);
  }

  @Test
  protected void makeNextShouldGoOnWhereItWasWhenItWasBrokenOff() {
    tell();
    keys(keys -> keys.beginAnew("second-1"));
    for (int step = 0; step < 3; step++) {
      commit(repositories -> repositories.recognitionKeys().makeNext(RULES, 1));
    }

    remake("second-1", RULES, 1);

    assertThat(maker()).contains(new Maker("second-1", null));
    assertThat(holders(phoneKey(PHONE))).containsExactly(ONE, TWO);
    assertThat(findByName("luap")).containsExactly(TWO);
  }

  @Test
  protected void makeNextShouldComeBackToWhatItWasWhenTheOldRulesAreUsedAgain() {
    tell();
    scribe(scribe -> scribe.decide(Decisions.granted(8, ONE)));

    remake("second-1", RULES, 2);
    remake("first-1", BACK, 2);

    assertThat(holders(phoneKey(OLD_PHONE))).containsExactly(ONE, TWO);
    assertThat(holders(phoneKey(PHONE))).isEmpty();
    assertThat(findByName("camille martin")).containsExactly(ONE);
    assertThat(decisions())
        .extracting(decision -> decision.statement().contact())
        .containsExactly(emailKey(OLD_EMAIL));
  }
}
