package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.Decider;
import io.comptoir.crm.application.port.in.HouseUseCase.Wording;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.application.port.in.ReviewUseCase.Ruling;
import io.comptoir.crm.application.port.in.Seen;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.AddressForm;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.capture.Timing;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentForm.ContactForm;
import io.comptoir.crm.domain.consent.ConsentForm.NoticeForm;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.AdjustmentForm;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.LineReferenceForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.purchase.ReceiptReferenceForm;
import io.comptoir.crm.domain.purchase.TaxForm;
import io.comptoir.crm.domain.review.Verdict;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.TillCode;
import io.comptoir.crm.testkit.fixture.Joining;
import io.comptoir.crm.testkit.fixture.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A day at the tills, drawn from a seed: people who come again, doubts, refusals, receipts that do not add up. */
final class RandomDay {
  private static final Instant OPENING = Instant.parse("2026-11-21T09:00:00Z");
  private static final String ODD = "tab\t, line\nand\r, \\N, \\x41, back\\, 'quote\", \u00e9 \u4e2d \ud83d\ude00";
  private static final List<String> NAMES = List.of("Camille", "Zo\u00eb", "\u738b\u5c0f\u660e", "O'Neill \\ S\u00f8n", "Anna");
  private static final List<String> CURRENCIES = List.of("EUR", "GBP", "JPY");
  private static final List<String> DECISIONS = List.of("refused", "granted", "withdrawn", "perhaps");
  private static final List<String> CHANNELS = List.of("email", "sms", "phone");

  private final Random random;
  private final Comptoir comptoir;
  private final List<CustomerId> known = new ArrayList<>();
  private int receipts;

  private RandomDay(long seed, Comptoir comptoir) {
    this.random = new Random(seed);
    this.comptoir = comptoir;
  }

  /** Sets up the house, and has so many captures happen. */
  static void happen(long seed, int captures, Comptoir comptoir) {
    RandomDay day = new RandomDay(seed, comptoir);
    day.open();
    day.capture(captures);
  }

  /** Has further captures happen in a house that is set up. */
  static void goOn(long seed, int captures, Comptoir comptoir) {
    new RandomDay(seed, comptoir).capture(captures);
  }

  private void open() {
    comptoir.house().putStore(Stores.paris(), null).toCompletableFuture().join();
    Wording wording = new Wording("till-opt-in", "1", new LanguageTag("fr"), null, "J'accepte. " + ODD);
    comptoir.house().putNotice(wording).toCompletableFuture().join();
    comptoir.keys().create(Role.TILL, Set.of(Stores.PARIS));
    comptoir.keys().revoke(comptoir.keys().create(Role.ADMIN, Set.of()).key().id());
  }

  private void capture(int captures) {
    for (int number = 1; number <= captures; number++) {
      CaptureForm form = form(OPENING.plusSeconds(number * 30L));
      tell(form);
      if (chance(10)) {
        tell(form);
      }
      if (chance(12) && known.size() > 2) {
        merge();
      }
      if (chance(12)) {
        tellApart();
      }
    }
  }

  private void tell(CaptureForm form) {
    CaptureAnswer answer = comptoir.captures().capture(CaptureRequest.of(form)).toCompletableFuture().join();
    Optional.ofNullable(answer.result().customer()).ifPresent(known::add);
  }

  private void merge() {
    try {
      Joining.merge(comptoir, of(known), of(known)).toCompletableFuture().join();
    } catch (CompletionException refused) {
      // they are one already
    }
  }

  private void tellApart() {
    try {
      comptoir.reviews().open(null, 1).forEach(this::tellApart);
    } catch (CompletionException refused) {
      // somebody else came first
    }
  }

  private void tellApart(ReviewView open) {
    List<Seen> seen = new ArrayList<>(List.of(Seen.of(open.subject())));
    open.candidates().forEach(other -> seen.add(Seen.of(other.customer())));
    Ruling ruling = new Ruling(open.review().progress().version(), Verdict.NOT_THE_SAME, null, seen);
    comptoir.reviews().decide(open.review().id(), ruling, Decider.NOBODY).toCompletableFuture().join();
  }

  private CaptureForm form(Instant at) {
    Parts parts = new Parts(person(), declined(), consents(), chance(4) ? null : receipt(), timing());
    OperationId id = new OperationId(new UUID(random.nextLong(), random.nextLong()));
    Origin origin = new Origin(Stores.PARIS, new TillCode("T" + random.nextInt(3)), new AdvisorCode("A" + random.nextInt(4)));
    return new CaptureForm(id, null, new Clocks(at.toString(), at.toString()), origin, parts);
  }

  private @Nullable PersonForm person() {
    int number = random.nextInt(20);
    String name = chance(5) ? of(NAMES) : NAMES.get(number % NAMES.size());
    Map<String, String> fields = new HashMap<>(Map.of("given_name", name, "family_name", "Martin"));
    if (chance(2)) {
      fields.put("email", chance(8) ? "not an address " + ODD : "c" + number + "@example.org");
    }
    if (chance(3)) {
      fields.put("phone", chance(8) ? "12" : "+336120000" + (10 + number));
    }
    if (chance(3)) {
      fields.put("birthday", chance(6) ? "yesterday" : "1980-02-" + (10 + number % 18));
    }
    List<IdentifierForm> cards =
        chance(3) ? List.of(new IdentifierForm("loyalty_card", null, "K" + number)) : List.of();
    AddressForm address =
        chance(4) ? new AddressForm(List.of(number + " rue de la Paix", ODD), "75002", "Paris", "FR") : null;
    return new PersonForm(null, cards, fields, address, chance(4) ? Map.of("ring_size", "5" + number) : Map.of());
  }

  private List<String> declined() {
    return chance(4) ? List.of("birthday") : List.of();
  }

  private List<ConsentForm> consents() {
    if (chance(2)) {
      return List.of();
    }
    if (chance(8)) {
      return List.of(ConsentForm.unreadable(ODD));
    }
    String channel = of(CHANNELS);
    ContactForm contact = new ContactForm(channel.equals("email") ? "email" : "phone", null);
    NoticeForm notice = new NoticeForm("till-opt-in", "1", "fr", null);
    return List.of(new ConsentForm("marketing", channel, of(DECISIONS), "screen", notice, contact, null, null, Set.of()));
  }

  private @Nullable Timing timing() {
    return chance(3) ? new Timing(900L, null, 40_000L, random.nextInt(5)) : null;
  }

  private ReceiptForm receipt() {
    String currency = of(CURRENCIES);
    int price = 1 + random.nextInt(500);
    MoneyForm amount = new MoneyForm(Integer.toString(price), currency);
    MoneyForm total = chance(6) ? new MoneyForm("99999", currency) : new MoneyForm(Integer.toString(2 * price - 1), currency);
    List<LineForm> lines = List.of(line(1, amount), line(2, amount));
    List<AdjustmentForm> adjustments =
        List.of(new AdjustmentForm("discount", ODD, new MoneyForm("-1", currency)));
    List<TaxForm> taxes = chance(2) ? List.of(new TaxForm("20 %", new MoneyForm("1", currency))) : List.of();
    boolean voids = receipts > 3 && chance(10);
    ReceiptReferenceForm voided = voids ? new ReceiptReferenceForm(null, null, null, "R" + random.nextInt(receipts)) : null;
    String number = chance(15) ? "R" + receipts : "R" + ++receipts + "-" + random.nextInt(1_000_000);
    return new ReceiptForm(
        number, null, voids ? "void" : "sale", lines, adjustments, taxes, total, voided, chance(2) ? ODD : null);
  }

  private LineForm line(int place, MoneyForm amount) {
    boolean returned = receipts > 3 && chance(8);
    LineReferenceForm returns =
        returned ? new LineReferenceForm(null, null, "R" + random.nextInt(receipts), null, "1") : null;
    return new LineForm("" + place, "BAG-0" + place, null, chance(3) ? ODD : null, "1", amount, null, amount, returns);
  }

  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  private <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
