package io.comptoir.crm.bench.data;

import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.List;

/** Two customers of whom each visit says something new: one with very many records, one with a few. */
public final class HouseAccounts {
  /** The one with very many records. */
  public static final Account MANY = new Account("+33611111119", "Concierge", "Ritz");

  /** The one with a few. */
  public static final Account FEW = new Account("+33622222229", "Concierge", "Crillon");

  /** How many records the one with a few has. */
  public static final int FEW_RECORDS = 10;

  private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");
  private static final int RECORDS_IN_A_UNIT = 5_000;
  private static final String[] LANGUAGES = {"fr", "en"};

  private final Storage storage;
  private final Folding folding;

  /** How a house account is known. */
  public record Account(String phone, String given, String family) {}

  public HouseAccounts(Storage storage, NameFolding names) {
    this.storage = storage;
    this.folding = new Folding(names);
  }

  /** Writes both. */
  public void build(int records) {
    build(MANY, records);
    build(FEW, FEW_RECORDS);
  }

  private void build(Account account, int records) {
    CustomerId id = submit(repositories -> create(repositories, account));
    for (int from = 1; from < records; from += RECORDS_IN_A_UNIT) {
      int begin = from;
      int end = Math.min(from + RECORDS_IN_A_UNIT, records);
      submit(repositories -> records(repositories, id, begin, end));
    }
  }

  private <T> T submit(io.comptoir.crm.application.port.out.Work<T> work) {
    return storage.unitOfWork().submit(work).toCompletableFuture().join();
  }

  private CustomerId create(Repositories repositories, Account account) {
    Book book = new Book(repositories, drawn(account.phone().hashCode(), 0));
    CustomerId id = book.create(START);
    Sayings sayings =
        new Sayings(
            List.of(name(FieldName.GIVEN_NAME, account.given()), name(FieldName.FAMILY_NAME, account.family())),
            List.of(new SaidContact(new ContactKey(ContactKind.PHONE, account.phone()), account.phone())),
            List.of());
    book.profile(id, Profile.EMPTY, book.record(visit(book, id, 0), LinkReason.CREATED, sayings), 1);
    return id;
  }

  private SaidValue name(FieldName field, String value) {
    return new SaidValue(field, value, folding.fold(value));
  }

  private static Drawn drawn(long account, int from) {
    return new Drawn(account + from, START.plusSeconds(from + (account & 0xFFFFFF)));
  }

  private static Visit visit(Book book, CustomerId id, int index) {
    return new Visit(id, new OperationId(book.drawn().id()), House.origin(index), START.plusSeconds(index));
  }

  // Each visit says another language than the one before: that is new, and leaves a record.
  private static boolean records(Repositories repositories, CustomerId id, int from, int to) {
    Book book = new Book(repositories, drawn(id.hashCode(), from));
    Profile before = repositories.customers().ownProfile(id);
    Profile after = before;
    for (int i = from; i < to; i++) {
      Sayings sayings =
          new Sayings(List.of(SaidValue.of(FieldName.LANGUAGE, LANGUAGES[i % 2])), List.of(), List.of());
      after = after.and(book.record(visit(book, id, i), LinkReason.CONTACT_AND_NAME, sayings));
      book.changed(id, 1L + i, START.plusSeconds(i));
    }
    book.profile(id, before, after, to);
    return true;
  }
}
