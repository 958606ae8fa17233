package io.comptoir.crm.application.port.in;

import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.consent.Notice;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The conversation with whoever sets the house up: its stores and the wordings it shows. Thread-safe. */
public interface HouseUseCase {
  /** All stores, in order of their codes. */
  List<Versioned> stores();

  /** The store under a code. */
  Optional<Versioned> store(StoreCode code);

  /**
   * Adds a store, or replaces the one with its code. {@code expectedVersion} is the version it must have, or null when it
   * must be new. Fails with {@link StaleVersionException}; an equal store stays as it is.
   */
  CompletionStage<Versioned> putStore(Store store, @Nullable Long expectedVersion);

  /** All notices, in order of id, version and language. */
  List<Notice> notices();

  /**
   * Stores a wording for ever; {@code true} in the answer says that it was stored before. Fails with {@link
   * RefusedException} when another wording stands there.
   */
  CompletionStage<Done<Notice>> putNotice(Wording wording);

  /**
   * A wording to be stored.
   *
   * @param id the notice
   * @param version its version
   * @param language its language
   * @param country where it is shown, or null for anywhere
   * @param text what the customer reads
   */
  record Wording(String id, String version, LanguageTag language, @Nullable CountryCode country, String text) {}
}
