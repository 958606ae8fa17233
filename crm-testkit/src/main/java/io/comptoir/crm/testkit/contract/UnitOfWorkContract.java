package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Customers.camille;
import static io.comptoir.crm.testkit.fixture.Customers.id;
import static io.comptoir.crm.testkit.fixture.Customers.phoneKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.testkit.fixture.Scribe;
import io.comptoir.crm.testkit.fixture.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link UnitOfWork} keeps, word for word as the port promises. */
public abstract class UnitOfWorkContract extends PortContract {
  private static final int THREADS = 4;
  private static final int UNITS = 40;

  @Test
  protected void submitShouldCompleteWithTheAnswerWhenTheWorkIsStored() {
    CustomerId made = commit(repositories -> new Scribe(repositories).create(1, camille()));

    assertThat(made).isEqualTo(id(1));
    boolean known = read(repositories -> repositories.customers().find(made).isPresent());
    assertThat(known).isTrue();
  }

  @Test
  protected void submitShouldFailWithWhatTheWorkThrewUnwrapped() {
    IllegalStateException thrown = new IllegalStateException("not today");
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    CompletionStage<String> stage =
        storage()
            .unitOfWork()
            .submit(
                repositories -> {
                  throw thrown;
                });
    stage.whenComplete((answer, why) -> failure.set(why)).exceptionally(why -> "failed").toCompletableFuture().join();

    assertThat(failure.get()).isSameAs(thrown);
  }

  @Test
  protected void submitShouldStoreNothingWhenTheWorkThrows() {
    scribe(scribe -> scribe.create(1, camille()));

    assertThatThrownBy(() -> scribe(UnitOfWorkContract::writeThenFail)).hasMessage("undone");

    assertThat(this.<Long>read(repositories -> repositories.changes().last())).isEqualTo(2);
    boolean created = read(repositories -> repositories.customers().find(id(2)).isPresent());
    assertThat(created).isFalse();
    long version = read(repositories -> repositories.customers().find(id(1)).orElseThrow().version());
    assertThat(version).isEqualTo(2);
    List<CustomerId> holders =
        read(repositories -> repositories.customers().holdersOf(List.of(phoneKey("+33612345678"))));
    assertThat(holders).containsExactly(id(1));
    int stores = read(repositories -> repositories.stores().all().size());
    assertThat(stores).isZero();
  }

  private static void writeThenFail(Scribe scribe) {
    scribe.create(2, camille());
    scribe.join(id(2), id(1), 9);
    scribe.repositories().stores().put(new Versioned(Stores.paris(), 1));
    throw new IllegalStateException("undone");
  }

  @Test
  protected void submitShouldStoreTheNextUnitWhenOneHasFailed() {
    assertThatThrownBy(() -> scribe(UnitOfWorkContract::createThenFail)).hasMessage("undone");

    scribe(scribe -> scribe.create(2));

    boolean known = read(repositories -> repositories.customers().find(id(2)).isPresent());
    assertThat(known).isTrue();
  }

  private static void createThenFail(Scribe scribe) {
    scribe.create(2);
    throw new IllegalStateException("undone");
  }

  @Test
  protected void workShouldSeeWhatItWrote() {
    long version =
        commit(
            repositories -> {
              Scribe scribe = new Scribe(repositories);
              scribe.create(1, camille());
              scribe.create(2);
              scribe.join(id(1), id(2), 3);
              return repositories.customers().find(id(1)).orElseThrow().version();
            });

    assertThat(version).isEqualTo(2);
  }

  @Test
  protected void unitsShouldRunAsIfOneAfterTheOtherWhenSubmittedAtOnce() throws Exception {
    write(repositories -> repositories.stores().put(new Versioned(Stores.paris(), 0)));

    atOnce(number -> () -> commit(UnitOfWorkContract::countUp));

    long counted = read(repositories -> repositories.stores().find(Stores.PARIS).orElseThrow().version());
    assertThat(counted).isEqualTo(UNITS);
    List<Long> numbers =
        read(repositories -> repositories.changes().after(0, 2 * UNITS).stream().map(c -> c.seq()).toList());
    assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, UNITS).boxed().toList());
  }

  private static boolean countUp(Repositories repositories) {
    Versioned before = repositories.stores().find(Stores.PARIS).orElseThrow();
    repositories.stores().put(new Versioned(before.store(), before.version() + 1));
    new Scribe(repositories).change(ChangeType.STORE_CHANGED, id(1).value(), 1, 1);
    return true;
  }

  @Test
  protected void lockShouldLetOneUnitAloneDecideWhoHoldsAContactPointWhenSubmittedAtOnce() throws Exception {
    atOnce(number -> () -> commit(repositories -> createUnlessKnown(new Scribe(repositories), number)));

    List<CustomerId> holders =
        read(repositories -> repositories.customers().holdersOf(List.of(phoneKey("+33612345678"))));
    assertThat(holders).hasSize(1);
  }

  private static boolean createUnlessKnown(Scribe scribe, long number) {
    scribe.repositories().customers().lock(camille());
    boolean known = !scribe.repositories().customers().holdersOf(camille().recognisingContacts()).isEmpty();
    if (!known) {
      scribe.create(number, camille());
    }
    return known;
  }

  private static void atOnce(LongFunction<Callable<Boolean>> unit) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Boolean>> units = new ArrayList<>(LongStream.rangeClosed(1, UNITS).mapToObj(unit).toList());
      for (Future<Boolean> done : pool.invokeAll(units)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
