package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentReader;
import io.comptoir.crm.domain.consent.Notice;
import io.comptoir.crm.domain.consent.NoticeReference;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading a message needs of the house's own set-up, looked up before the unit of work.
 *
 * @param store the store it comes from, or null when the house has no such store
 * @param notices the stored notices that its consent entries name
 */
record HouseFacts(@Nullable Store store, List<Notice> notices) {
  static HouseFacts of(Repositories repositories, @Nullable StoreCode code, List<ConsentForm> consents) {
    Optional<Store> store = Optional.ofNullable(code).flatMap(repositories.stores()::find).map(Versioned::store);
    List<Notice> notices =
        consents.stream()
            .map(ConsentReader::noticeOf)
            .flatMap(Optional::stream)
            .distinct()
            .map(repositories.notices()::find)
            .flatMap(Optional::stream)
            .toList();
    return new HouseFacts(store.orElse(null), notices);
  }

  ZoneId zone() {
    return store == null ? ZoneOffset.UTC : store.timeZone();
  }

  @Nullable CountryCode region() {
    return store == null ? null : store.country();
  }

  Optional<Notice> notice(NoticeReference reference) {
    return notices.stream().filter(reference::names).findFirst();
  }
}
