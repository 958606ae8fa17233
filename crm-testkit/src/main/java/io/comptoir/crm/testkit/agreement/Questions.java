package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.application.port.out.CustomerRepository.Numbered;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.operation.TimeSpan;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Everything the ports can be asked about what there is; where a port leaves the order open, as a set. */
final class Questions {
  private static final int MANY = 1_000;
  private static final TimeSpan EARLY = new TimeSpan(Moments.at(3), Moments.at(60));

  private final List<Question> all = new ArrayList<>();

  private Questions() {}

  static List<Question> about(World world) {
    Questions questions = new Questions();
    world.customers.forEach(questions::customer);
    world.purchases.forEach(questions::purchase);
    questions.search();
    questions.reviews(world);
    questions.captures(world);
    questions.house(world);
    questions.feed(world);
    return questions.all;
  }

  private void ask(String text, Function<Repositories, Object> answer) {
    all.add(new Question(text, answer));
  }

  private void customer(CustomerId id) {
    ask("find " + id, r -> r.customers().find(id));
    ask("own profile of " + id, r -> r.customers().ownProfile(id));
    ask("records of " + id, r -> r.customers().recordsOf(id, 3));
    ask("decisions of " + id, r -> r.consents().decisionsOf(id));
    ask("set aside of " + id, r -> r.consents().setAsideOf(id));
    ask("suppressions of " + id, r -> r.consents().suppressionsOf(id));
    ask("candidates of " + id, r -> r.reviews().candidatesOf(id));
    ask("told from " + id, r -> r.reviews().toldFrom(id));
    ask("distinctions of " + id, r -> r.reviews().distinctionsOf(id));
    ask("decided for " + id, r -> sorted(r.reviews().decidedFor(id)));
    ask("links of " + id, r -> r.customers().linksOf(id));
    ask("records counted of " + id, r -> r.customers().countRecords(id, 4));
    ask("records linked to " + id, r -> r.customers().recordsLinked(id, EARLY, 3));
    ask("purchases linked to " + id, r -> r.purchases().linkedTo(id, EARLY, 3));
    ask("open for " + id, r -> sorted(r.reviews().openFor(id)));
    ask("open about " + id, r -> sorted(r.reviews().openAbout(id)));
    ask("declined by " + id, r -> r.captures().declinedBy(id));
    ask("purchases of " + id, r -> r.purchases().ofCustomer(id, null, MANY));
    ask("second page of " + id, r -> secondPage(r, id));
    ask("count of " + id, r -> r.purchases().countOf(id));
  }

  private static List<Purchase> secondPage(Repositories repositories, CustomerId id) {
    List<Purchase> first = repositories.purchases().ofCustomer(id, null, 2);
    return first.isEmpty() ? first : repositories.purchases().ofCustomer(id, first.get(first.size() - 1).id(), 2);
  }

  private void purchase(Purchase purchase) {
    PurchaseId id = purchase.id();
    ask("find purchase " + id, r -> r.purchases().find(id));
    ask("owner of " + id, r -> r.purchases().customerOf(id));
    ask("version of " + id, r -> r.purchases().versionOf(id));
    ask("related to " + id, r -> new HashSet<>(r.purchases().related(List.of(purchase))));
    ask("repairs of " + id, r -> new HashSet<>(r.repairs().openFor(id)));
    purchase.identity().ifPresent(identity -> ask("under " + identity, r -> r.purchases().under(identity)));
  }

  private void search() {
    List<ContactKey> contacts =
        Stream.concat(
                RandomSayings.PHONES.stream().map(Customers::phoneKey),
                RandomSayings.EMAILS.stream().map(Customers::emailKey))
            .toList();
    contacts.forEach(contact -> ask("holders of " + contact, r -> r.customers().holdersOf(List.of(contact))));
    ask("holders of any contact", r -> r.customers().holdersOf(contacts));
    RandomSayings.CARDS.stream()
        .map(Customers::cardIdentifier)
        .forEach(card -> ask("holders of " + card, r -> r.customers().holdersOf(card)));
    Stream.of("m", "marie", "anne mar", "martin cam", "marie anne", "li li", "freres", "marie f", "x")
        .forEach(name -> ask("named " + name, r -> named(r, name)));
    Stream.of("mraie", "anne mrie", "mratin camlile", "camill", "freers", "martn marie", "mariee an", "cami", "li mrtin", "mariemartin", "ma rie", "camillemarie an")
        .forEach(name -> ask("nearly named " + name, r -> nearlyNamed(r, name)));
    Stream.of("+336", "+33600000002", "+34").forEach(phone -> ask("phone " + phone, r -> phoned(r, phone)));
    Stream.of("0001", "00000002", "336000000033").forEach(end -> ask("phone …" + end, r -> ending(r, end)));
    ask("e-mail a@", r -> new HashSet<>(r.search().byContactBeginning(Customers.emailKey("a@"), MANY)));
    ask("identified C-1", r -> new HashSet<>(r.search().byIdentifier("C-1", MANY)));
    ask("card C-", r -> new HashSet<>(r.search().byIdentifierBeginning("C-", MANY)));
    ask("everybody", r -> r.customers().regularAfter(0, MANY).stream().map(Numbered::id).toList());
    RandomSayings.NAMES.forEach(
        name -> ask("namesakes of " + name, r -> r.customers().namesakesOf(Customers.folded(name), MANY)));
  }

  private static Object named(Repositories repositories, String name) {
    return new HashSet<>(repositories.search().byName(Customers.folded(name), MANY));
  }

  private static Object nearlyNamed(Repositories repositories, String name) {
    return new HashSet<>(repositories.search().byMistypedName(Customers.folded(name), MANY));
  }

  private static Object phoned(Repositories repositories, String beginning) {
    return new HashSet<>(repositories.search().byContactBeginning(Customers.phoneKey(beginning), MANY));
  }

  private static Object ending(Repositories repositories, String digits) {
    return new HashSet<>(repositories.search().byPhoneEnding(digits, MANY));
  }

  private void reviews(World world) {
    ask("open reviews", r -> sorted(r.reviews().open(null, MANY)));
    world.reviews.forEach(id -> ask("open after " + id, r -> sorted(r.reviews().open(id, 2))));
    pairs(world).forEach(
        pair -> ask("asked about " + pair, r -> r.reviews().isAsked(pair.get(0), pair.get(1))));
    RandomSayings.CARDS.stream()
        .map(Customers::cardIdentifier)
        .forEach(card -> ask("own holders of " + card, r -> r.customers().ownHoldersOf(card)));
    world.reviews.forEach(id -> ask("review " + id, r -> r.reviews().find(id).map(Questions::sorted)));
    for (String phone : RandomSayings.PHONES) {
      for (String name : RandomSayings.NAMES) {
        Review.Doubt doubt = new Review.Doubt(List.of(Customers.phoneKey(phone)), Customers.folded(name));
        ask("waiting for " + doubt, r -> r.reviews().waitingFor(doubt).map(Questions::sorted));
      }
    }
  }

  private static Stream<List<CustomerId>> pairs(World world) {
    return world.customers.stream().limit(5).flatMap(one -> world.customers.stream().map(other -> List.of(one, other)));
  }

  private static List<Review> sorted(List<Review> reviews) {
    return reviews.stream().map(Questions::sorted).toList();
  }

  private static Review sorted(Review review) {
    List<CustomerId> candidates = review.candidates().stream().sorted().toList();
    return new Review(
        review.id(), review.subject(), candidates, review.doubt(), review.openedAt(), review.cause(), review.progress());
  }

  private void captures(World world) {
    for (OperationId id : world.captures) {
      ask("capture " + id, r -> r.captures().find(id));
      ask("followers of " + id, r -> r.captures().followersOf(id));
    }
    world.repairs.forEach(repair -> ask("kept " + repair.id(), r -> r.repairs().find(repair.id())));
    world.repairs.forEach(repair -> ask("open after " + repair.id(), r -> r.repairs().open(repair.id(), 2)));
    world.decisions.forEach(
        decision -> ask("brought by " + decision.id(), r -> r.consents().decisionsOf(decision.source().operation())));
    LongStream.rangeClosed(Math.max(1, world.last - 20), world.last)
        .mapToObj(number -> "capture:" + number)
        .forEach(key -> ask("executed " + key, r -> r.operations().find(key)));
    ask("open repairs", r -> r.repairs().open(null, MANY));
  }

  private void house(World world) {
    ask("stores", r -> r.stores().all());
    HouseCommands.STORES.forEach(code -> ask("store " + code, r -> r.stores().find(new StoreCode(code))));
    ask("notices", r -> r.notices().all());
    ask("keys", r -> r.keys().all());
    world.keys.stream()
        .map(ApiKey::sha256)
        .forEach(hash -> ask("key of " + hash, r -> r.keys().findByHash(hash)));
  }

  private void feed(World world) {
    ask("last change", r -> r.changes().last());
    ask("head of the chain", r -> HexFormat.of().formatHex(r.changes().head()));
    ask("changes", r -> r.changes().after(Math.max(0, world.last - 10), 20));
    ask("all changes", r -> r.changes().after(0, MANY));
    Arrays.asList(0, 5).forEach(seq -> ask("changes after " + seq, r -> r.changes().after(seq, 3)));
  }
}
