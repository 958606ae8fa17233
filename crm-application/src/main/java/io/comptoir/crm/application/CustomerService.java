package io.comptoir.crm.application;

import io.comptoir.crm.application.CustomerBook.Occasion;
import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.Brief;
import io.comptoir.crm.application.port.in.CustomerUseCase;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the customer file for those who work on it. */
final class CustomerService implements CustomerUseCase {
  private static final String COUNTRY = FieldName.COUNTRY.value();

  private final UnitFactory units;
  private final Normalizer normalizer;
  private final HousePolicy policy;
  private final Namesakes namesakes;

  CustomerService(UnitFactory units, Normalizer normalizer, HousePolicy policy) {
    this.units = units;
    this.normalizer = normalizer;
    this.policy = policy;
    this.namesakes = new Namesakes(normalizer.names());
  }

  @Override
  public CompletionStage<Done<CustomerView>> create(PersonForm form, Said said) {
    return attempt(
        () -> {
          Instant at = units.now();
          Faults faults = new Faults();
          HouseFacts house = house(said);
          EffectiveTime time = SaidReader.time(said, house, at, faults).effective();
          CountryCode region = house.region() == null ? country(form.fields().get(COUNTRY)) : house.region();
          ReadPerson person = read(form, region, at, faults);
          requireSomeone(person.sayings());
          OperationId operation = new OperationId(units.ids().next());
          Occasion occasion = new Occasion(source(said), said.origin(), new CustomerRecord.Said(operation, time));
          return units
              .submit(at, 2, unit -> create(unit, said, person, occasion))
              .thenApply(done -> new Done<>(done.value().warned(faults.warnings()), done.replayed()));
        });
  }

  // A title, a language or a size alone would make a customer nobody finds again.
  private static void requireSomeone(Sayings said) {
    if (said.identifiers().isEmpty() && said.contacts().isEmpty() && said.name().words().isEmpty()) {
      throw new RefusedException(
          FaultCode.MISSING, "A customer needs at least one identifier, one contact point or one name");
    }
  }

  private Done<CustomerView> create(Unit unit, Said said, ReadPerson person, Occasion occasion) {
    Done<UUID> done =
        new OperationMemory(unit, units.storage().secret())
            .once(said.idempotency(), () -> createNew(unit, person, occasion).value());
    CustomerId id = new CustomerId(done.value());
    List<CustomerId> candidates = unit.repositories().reviews().candidatesOf(id);
    return new Done<>(view(unit.repositories(), id).orElseThrow().with(candidates), done.replayed());
  }

  private CustomerId createNew(Unit unit, ReadPerson person, Occasion occasion) {
    List<CustomerId> likely = namesakes.of(person.sayings(), unit.repositories().customers());
    CustomerBook book = new CustomerBook(unit);
    CustomerId id = book.create(CustomerStatus.REGULAR).id();
    book.tellChosen(id, occasion, person.sayings());
    unit.repositories().reviews().rememberCandidates(id, likely);
    return id;
  }

  @Override
  public Optional<CustomerView> read(CustomerId id) {
    return units.storage().read(repositories -> view(repositories, id));
  }

  @Override
  public CompletionStage<CustomerView> change(CustomerId id, long expectedVersion, PersonForm changes) {
    return attempt(
        () -> {
          Instant at = units.now();
          Faults faults = new Faults();
          ReadPerson person = read(changes, country(changes, id), at, faults);
          OperationId operation = new OperationId(units.ids().next());
          EffectiveTime time = new EffectiveTime(at, false, at);
          Occasion occasion = new Occasion(Source.CORRECTION, null, new CustomerRecord.Said(operation, time));
          return units
              .submit(at, 1, unit -> change(unit, id, expectedVersion, person, occasion))
              .thenApply(view -> view.warned(faults.warnings()));
        });
  }

  private CustomerView change(Unit unit, CustomerId id, long expectedVersion, ReadPerson person, Occasion occasion) {
    Customer customer = find(unit.repositories(), id);
    if (customer.version() != expectedVersion) {
      throw new StaleVersionException(customer.version());
    }
    if (!customer.profile().confirms(person.sayings())) {
      new CustomerBook(unit).tellChosen(id, occasion, person.sayings());
    }
    return view(unit.repositories(), id).orElseThrow();
  }

  @Override
  public Optional<Brief> brief(CustomerId id) {
    return units
        .storage()
        .read(r -> new BriefReader(r, normalizer.phones(), policy, units.now()).brief(id, null));
  }

  private HouseFacts house(Said said) {
    return units
        .storage()
        .read(r -> HouseFacts.of(r, said.origin() == null ? null : said.origin().store(), List.of()));
  }

  // Outside a store a phone without prefix is read where the person lives.
  private @Nullable CountryCode country(PersonForm changes, CustomerId id) {
    String typed = changes.fields().get(COUNTRY);
    Optional<Customer> known = units.storage().read(r -> r.customers().find(id));
    return country(typed == null ? known.flatMap(c -> c.profile().value(FieldName.COUNTRY)).orElse(null) : typed);
  }

  // What is no country is told by the reader of the whole person.
  private static @Nullable CountryCode country(@Nullable String typed) {
    try {
      return typed == null ? null : CountryCode.parse(typed);
    } catch (InvalidValueException e) {
      return null;
    }
  }

  private ReadPerson read(PersonForm form, @Nullable CountryCode region, Instant at, Faults faults) {
    PersonReader.Setting setting = new PersonReader.Setting("", region, at);
    ReadPerson person = new PersonReader(normalizer, policy, faults, setting).read(form);
    faults.refuseIfAny();
    return person;
  }

  private static Source source(Said said) {
    return said.origin() == null ? Source.BACK_OFFICE : Source.TILL;
  }

  private static Customer find(Repositories repositories, CustomerId id) {
    return repositories.customers().find(id).orElseThrow(() -> new NotFoundException("customer"));
  }

  static Optional<CustomerView> view(Repositories repositories, CustomerId id) {
    return repositories
        .customers()
        .find(id)
        .map(
            customer ->
                new CustomerView(
                    id, customer, recordsBehind(repositories, customer.profile()), Household.of(repositories, customer),
                    List.of(), List.of()));
  }

  private static List<CustomerRecord> recordsBehind(Repositories repositories, Profile profile) {
    return profile.values().values().stream()
        .map(golden -> golden.provenance().record())
        .distinct()
        .flatMap(record -> repositories.customers().record(record).stream())
        .toList();
  }

  private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
