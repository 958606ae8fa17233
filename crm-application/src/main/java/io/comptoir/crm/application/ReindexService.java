package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.ReindexUseCase;
import io.comptoir.crm.application.port.out.EmailAddresses;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.NormalizerChangedException;
import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.application.port.out.RecognitionKeys;
import io.comptoir.crm.application.port.out.RecognitionKeys.Maker;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.Work;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.customer.Rekeying;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Sees to it that the keys of a file are those of the normaliser it is read with. */
final class ReindexService implements ReindexUseCase {
  private static final int ROWS_AT_A_TIME = 1_000;

  private final Storage storage;
  private final Normalizer normalizer;

  ReindexService(Storage storage, Normalizer normalizer) {
    this.storage = storage;
    this.normalizer = normalizer;
  }

  /** Refuses a file whose keys are another normaliser's. Those of a new file will be this one's. */
  void requireSame() {
    Optional<Maker> maker = maker();
    if (maker.isEmpty()) {
      commit(repositories -> repositories.recognitionKeys().begin(normalizer.id()));
      maker = maker();
    }
    maker.filter(known -> !known.is(normalizer.id())).ifPresent(this::refuse);
  }

  private void refuse(Maker maker) {
    throw NormalizerChangedException.of(maker, normalizer.id());
  }

  @Override
  public long reindex(Progress progress) {
    if (maker().map(maker -> maker.is(normalizer.id())).orElse(false)) {
      return 0;
    }
    commit(repositories -> repositories.recognitionKeys().beginAnew(normalizer.id()));
    Rekeying rules = new Rekeying(normalizer.names()::fold, this::contact);
    RecognitionKeys.Progress reached = next(rules);
    while (!reached.finished()) {
      progress.reached(reached.done(), reached.of());
      reached = next(rules);
    }
    progress.reached(reached.of(), reached.of());
    return reached.done();
  }

  private RecognitionKeys.Progress next(Rekeying rules) {
    return submit(repositories -> repositories.recognitionKeys().makeNext(rules, ROWS_AT_A_TIME));
  }

  // What the rules cannot read any more stays under the key it had: the person still has that phone.
  private ContactKey contact(ContactKey old) {
    return switch (old.kind()) {
      case PHONE -> phone(normalizer.phones(), old);
      case EMAIL -> email(normalizer.emails(), old);
      case POST -> old;
    };
  }

  private static ContactKey phone(PhoneNumbers phones, ContactKey old) {
    return phones.read(old.value(), null).map(PhoneNumber::key).orElse(old);
  }

  private static ContactKey email(EmailAddresses emails, ContactKey old) {
    String address = emails.read(old.value()).address();
    return address == null ? old : new ContactKey(ContactKind.EMAIL, address);
  }

  private Optional<Maker> maker() {
    return storage.read(repositories -> repositories.recognitionKeys().maker());
  }

  private void commit(Consumer<Repositories> work) {
    submit(
        repositories -> {
          work.accept(repositories);
          return true;
        });
  }

  private <T> T submit(Work<T> work) {
    try {
      return storage.unitOfWork().submit(work).toCompletableFuture().join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }
}
