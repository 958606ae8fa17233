package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Customers.camille;
import static io.comptoir.crm.testkit.fixture.Customers.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.testkit.fixture.Captures;
import io.comptoir.crm.testkit.fixture.Decisions;
import io.comptoir.crm.testkit.fixture.Receipts;
import io.comptoir.crm.testkit.fixture.Scribe;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every {@link Storage} keeps, word for word as the port promises. */
public abstract class StorageContract extends PortContract {
  private static final CustomerId ONE = id(1);
  private static final long PATIENCE_SECONDS = 20;

  private static long last(Repositories repositories) {
    return repositories.changes().last();
  }

  @Test
  protected void readShouldHoldEveryUnitCompletedBefore() {
    for (long number = 1; number <= 20; number++) {
      long made = number;
      scribe(scribe -> scribe.create(made));

      assertThat(this.<Long>read(StorageContract::last)).isEqualTo(number);
    }
  }

  @Test
  protected void readShouldStayWithOneStateWhenAUnitCompletesMeanwhile() {
    scribe(scribe -> scribe.create(1));

    List<Long> seen =
        read(
            repositories -> {
              long before = last(repositories);
              CompletableFuture.runAsync(() -> scribe(scribe -> scribe.create(2, camille()))).join();
              boolean known = repositories.customers().find(id(2)).isPresent();
              return List.of(before, last(repositories), known ? 1L : 0L);
            });

    assertThat(seen).containsExactly(1L, 1L, 0L);
    assertThat(this.<Long>read(StorageContract::last)).isEqualTo(3);
  }

  @Test
  protected void readShouldNotWaitForAWriterNorSeeHalfItsUnit() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    CompletableFuture<Void> unit =
        CompletableFuture.runAsync(
            () ->
                scribe(
                    scribe -> {
                      scribe.create(1);
                      written.countDown();
                      await(read);
                      scribe.create(2);
                    }));
    await(written);

    CompletableFuture<Long> answer = CompletableFuture.supplyAsync(() -> this.<Long>read(StorageContract::last));
    try {
      assertThat(answer.get(PATIENCE_SECONDS / 2, TimeUnit.SECONDS)).isZero();
    } finally {
      read.countDown();
    }
    unit.join();
    assertThat(this.<Long>read(StorageContract::last)).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  protected void readShouldRefuseEveryWrite() {
    scribe(
        scribe -> {
          scribe.create(1, camille());
          scribe.create(2);
          scribe.file(Receipts.unreadable(1, null));
          scribe.capture(Captures.capture(1, ONE));
          scribe.decide(Decisions.refused(1, ONE));
        });
    long before = read(StorageContract::last);

    Writes.all()
        .forEach(
            (name, write) ->
                assertThatThrownBy(() -> readOnly(write)).as(name).isInstanceOf(UnsupportedOperationException.class));

    assertThat(this.<Long>read(StorageContract::last)).isEqualTo(before);
    boolean known = read(repositories -> repositories.customers().find(id(9)).isPresent());
    assertThat(known).isFalse();
  }

  private void readOnly(Consumer<Repositories> write) {
    read(
        repositories -> {
          write.accept(repositories);
          return true;
        });
  }

  @Test
  protected void isWritableShouldBeTrueWhenUnitsAreStored() {
    scribe(scribe -> scribe.create(1));

    assertThat(storage().isWritable()).isTrue();
  }

  @Test
  protected void secretShouldBeTheSame32BytesAtEveryCall() {
    byte[] first = storage().secret();
    byte[] copy = first.clone();

    first[0]++;

    assertThat(copy).hasSize(32).isNotEqualTo(new byte[32]);
    assertThat(storage().secret()).isEqualTo(copy);
  }

  @Test
  protected void closeShouldFinishTheWorkThatWasAccepted() {
    Storage closing = open();
    List<CompletionStage<CustomerId>> accepted =
        List.of(1L, 2L, 3L).stream()
            .map(number -> lane(closing, number).submit(repositories -> new Scribe(repositories).create(number)))
            .toList();

    closing.close();

    assertThat(accepted.stream().map(stage -> stage.toCompletableFuture().getNow(null)))
        .containsExactly(id(1), id(2), id(3));
  }

  private static UnitOfWork lane(Storage storage, long number) {
    return number == 2 ? storage.unitOfWork() : storage.backgroundWork();
  }

  @Test
  protected void backgroundWorkShouldSeeAndBeSeenByOtherWork() {
    scribe(scribe -> scribe.create(1));

    boolean seesFirst =
        storage()
            .backgroundWork()
            .submit(
                repositories -> {
                  new Scribe(repositories).create(2);
                  return repositories.customers().find(ONE).isPresent();
                })
            .toCompletableFuture()
            .join();

    assertThat(seesFirst).isTrue();
    boolean isSeen = commit(repositories -> repositories.customers().find(id(2)).isPresent());
    assertThat(isSeen).isTrue();
  }
}
