package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.HouseUseCase;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.consent.Notice;
import io.comptoir.crm.domain.consent.NoticeId;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps the stores and the wordings of the house. */
final class HouseService implements HouseUseCase {
  private final UnitFactory units;

  HouseService(UnitFactory units) {
    this.units = units;
  }

  @Override
  public List<Versioned> stores() {
    return units.storage().read(repositories -> repositories.stores().all());
  }

  @Override
  public Optional<Versioned> store(StoreCode code) {
    return units.storage().read(repositories -> repositories.stores().find(code));
  }

  @Override
  public CompletionStage<Versioned> putStore(Store store, @Nullable Long expectedVersion) {
    return units.submit(units.now(), 0, unit -> putStore(unit, store, expectedVersion));
  }

  private static Versioned putStore(Unit unit, Store store, @Nullable Long expectedVersion) {
    Optional<Versioned> before = unit.repositories().stores().find(store.code());
    if (before.map(Versioned::store).filter(store::equals).isPresent()) {
      return before.get();
    }
    long current = before.map(Versioned::version).orElse(0L);
    if (current != Objects.requireNonNullElse(expectedVersion, 0L)) {
      throw new StaleVersionException(current);
    }
    Versioned next = new Versioned(store, current + 1);
    unit.repositories().stores().put(next);
    unit.changed(ChangeType.STORE_CHANGED, nameBased("store:" + store.code()), next.version());
    return next;
  }

  @Override
  public List<Notice> notices() {
    return units.storage().read(repositories -> repositories.notices().all());
  }

  @Override
  public CompletionStage<Done<Notice>> putNotice(Wording wording) {
    Instant at = units.now();
    Notice notice =
        new Notice(
            new NoticeId(wording.id()),
            wording.version(),
            wording.language(),
            wording.country(),
            wording.text(),
            Hashes.sha256Hex(wording.text()),
            at);
    return units.submit(at, 0, unit -> putNotice(unit, notice));
  }

  private static Done<Notice> putNotice(Unit unit, Notice notice) {
    Repositories repositories = unit.repositories();
    Optional<Notice> before = repositories.notices().find(notice.reference());
    if (before.isPresent() && !before.get().sameWordingAs(notice)) {
      throw new RefusedException(
          FaultCode.NOTICE_IMMUTABLE, "This version was shown to people as it stands: give a new wording a new version");
    }
    if (before.isPresent()) {
      return new Done<>(before.get(), true);
    }
    repositories.notices().add(notice);
    String name = "notice:" + notice.id() + ":" + notice.version() + ":" + notice.language();
    unit.changed(ChangeType.NOTICE_STORED, nameBased(name), 1);
    return new Done<>(notice, false);
  }

  // The feed names things by UUID: what goes by a code of the house gets the one its name gives (RFC 9562, section 5.3).
  private static UUID nameBased(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
