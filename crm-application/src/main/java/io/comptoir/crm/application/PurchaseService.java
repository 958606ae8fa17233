package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.PurchaseUseCase;
import io.comptoir.crm.application.port.in.PurchaseView;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.operation.ReportedTime;
import io.comptoir.crm.domain.purchase.Filing;
import io.comptoir.crm.domain.purchase.Filing.ConflictsWith;
import io.comptoir.crm.domain.purchase.Filing.SamePurchase;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseHistory;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseSource;
import io.comptoir.crm.domain.purchase.PurchaseSummary;
import io.comptoir.crm.domain.purchase.ReceiptContext;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.purchase.ReceiptReader;
import io.comptoir.crm.domain.purchase.ReceiptReading;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.StoreCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps the receipts for those who work on them. */
final class PurchaseService implements PurchaseUseCase {
  private static final int MOST_FOR_FIGURES = 100_000;
  private static final Warning UNKNOWN_CUSTOMER =
      new Warning("/customer_id", FaultCode.CUSTOMER_UNKNOWN, "No customer has this id", false);
  private static final Warning CONFLICT =
      new Warning("/purchase", FaultCode.RECEIPT_CONFLICT, "Another receipt of this identity says something else", false);
  private static final String KNOWN = " known";

  private final UnitFactory units;

  PurchaseService(UnitFactory units) {
    this.units = units;
  }

  @Override
  public CompletionStage<Done<Recorded>> record(ReceiptForm form, Said said) {
    try {
      Origin origin = Objects.requireNonNull(said.origin(), "a receipt comes from a store");
      Instant at = units.now();
      HouseFacts house = units.storage().read(r -> HouseFacts.of(r, origin.store(), List.of()));
      PurchaseBook.Incoming incoming = read(form, said, house, at);
      return units.submit(at, 1, unit -> record(unit, incoming, said));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private PurchaseBook.Incoming read(ReceiptForm form, Said said, HouseFacts house, Instant at) {
    Faults faults = new Faults();
    ReportedTime reported = SaidReader.time(said, house, at, faults);
    ReceiptForm masked = new ReceiptMasking("/purchase", faults).mask(form);
    LocalDate day = LocalDate.ofInstant(Objects.requireNonNullElse(reported.occurredAt(), at), house.zone());
    Origin origin = said.origin();
    ReceiptContext context = new ReceiptContext(origin.store(), origin.till(), day, house.store() != null);
    ReceiptReading reading = ReceiptReader.read(masked, context);
    reading.warnings().stream().map(w -> w.below("/purchase")).forEach(faults::warn);
    faults.refuseIfAny();
    OperationId operation = new OperationId(units.ids().next());
    return new PurchaseBook.Incoming(reading, null, new PurchaseSource(operation, reported.effective(), origin));
  }

  private Done<Recorded> record(Unit unit, PurchaseBook.Incoming incoming, Said said) {
    Done<String> done =
        new OperationMemory(unit, units.storage().secret())
            .onceTold(said.idempotency(), () -> file(new PurchaseBook(unit), incoming));
    PurchaseId id = PurchaseId.parse(done.value().replace(KNOWN, ""));
    Recorded recorded = new Recorded(view(unit.repositories(), id).orElseThrow(), done.value().endsWith(KNOWN));
    return new Done<>(recorded, done.replayed());
  }

  private static String file(PurchaseBook book, PurchaseBook.Incoming incoming) {
    Filing filing = book.decide(incoming);
    if (filing instanceof ConflictsWith) {
      throw RefusedException.because(List.of(CONFLICT));
    }
    return book.file(incoming, filing).id() + (filing instanceof SamePurchase ? KNOWN : "");
  }

  @Override
  public Optional<PurchaseView> read(PurchaseId id) {
    return units.storage().read(repositories -> view(repositories, id));
  }

  @Override
  public Optional<StoreCode> storeOf(PurchaseId id) {
    return units.storage().read(r -> r.purchases().find(id).map(purchase -> purchase.countedSource().origin().store()));
  }

  @Override
  public Optional<List<PurchaseView>> ofCustomer(CustomerId customer, @Nullable PurchaseId after, int limit) {
    return units
        .storage()
        .read(r -> r.customers().find(customer).map(c -> views(r, r.purchases().ofCustomer(c.id(), after, limit))));
  }

  @Override
  public Optional<PurchaseSummary> figures(CustomerId customer) {
    Instant now = units.now();
    return units.storage().read(r -> r.customers().find(customer).map(c -> figures(r, c, now)));
  }

  private static PurchaseSummary figures(Repositories repositories, Customer customer, Instant now) {
    List<Purchase> own = repositories.purchases().ofCustomer(customer.id(), null, MOST_FOR_FIGURES);
    return PurchaseHistory.of(own, repositories.purchases().related(own)).summary(now);
  }

  @Override
  public CompletionStage<PurchaseView> assign(
      PurchaseId id, long expectedVersion, @Nullable CustomerId customer, OperationId operation) {
    return units.submit(units.now(), 0, unit -> assign(unit, id, expectedVersion, customer, operation));
  }

  private static PurchaseView assign(
      Unit unit, PurchaseId id, long expectedVersion, @Nullable CustomerId customer, OperationId operation) {
    PurchaseView before = view(unit.repositories(), id).orElseThrow(() -> new NotFoundException("purchase"));
    if (before.version() != expectedVersion) {
      throw new StaleVersionException(before.version());
    }
    CustomerId owner = customer == null ? null : existing(unit, customer);
    if (!Objects.equals(owner, before.customer())) {
      new PurchaseBook(unit).assign(id, customer, operation);
    }
    return view(unit.repositories(), id).orElseThrow();
  }

  private static CustomerId existing(Unit unit, CustomerId customer) {
    return unit.repositories()
        .customers()
        .find(customer)
        .map(Customer::id)
        .orElseThrow(() -> RefusedException.because(List.of(UNKNOWN_CUSTOMER)));
  }

  private static Optional<PurchaseView> view(Repositories repositories, PurchaseId id) {
    return repositories.purchases().find(id).map(purchase -> views(repositories, List.of(purchase)).get(0));
  }

  private static List<PurchaseView> views(Repositories repositories, List<Purchase> purchases) {
    PurchaseHistory history = PurchaseHistory.of(purchases, repositories.purchases().related(purchases));
    return purchases.stream()
        .map(
            purchase ->
                new PurchaseView(
                    purchase,
                    repositories.purchases().versionOf(purchase.id()),
                    repositories.purchases().customerOf(purchase.id()).orElse(null),
                    history.flags(purchase)))
        .toList();
  }
}
