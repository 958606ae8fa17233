package io.comptoir.crm.application;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.HouseUseCase.Wording;
import io.comptoir.crm.application.port.out.RandomBytes;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.system.SystemIds;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Random;
import java.util.UUID;

/** A shop in Paris on a Saturday afternoon, with a clock that its test moves. */
final class Shop implements AutoCloseable {
  static final StoreCode PARIS = new StoreCode("PAR-01");
  static final Origin TILL_3 = new Origin(PARIS, new TillCode("3"), new AdvisorCode("A42"));

  private final Random random = new Random(42);
  final Comptoir comptoir;
  Instant now = Instant.parse("2026-11-21T14:00:00Z");

  Shop() {
    this(new InMemoryStorage());
  }

  Shop(Storage storage) {
    RandomBytes bytes =
        count -> {
          byte[] drawn = new byte[count];
          random.nextBytes(drawn);
          return drawn;
        };
    comptoir =
        Comptoir.over(storage).clock(() -> now).random(bytes).ids(new SystemIds(() -> now, bytes)).open();
    CountryCode france = new CountryCode("FR");
    Store paris =
        new Store(PARIS, "Paris, rue de la Paix", france, ZoneId.of("Europe/Paris"), Currency.getInstance("EUR"), RolloutPhase.LIVE);
    Waiting.on(comptoir.house().putStore(paris, null));
    Waiting.on(
        comptoir
            .house()
            .putNotice(new Wording("till-opt-in", "2026-1", new LanguageTag("fr"), france, "J'accepte de recevoir des nouvelles.")));
  }

  /** Time goes by. */
  void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** Captures a checkout now, as till 3 sends it. */
  CaptureAnswer capture(CaptureForm.Parts parts) {
    return send(form(id(), null, parts));
  }

  /** Captures the answer to the prompt of another capture. */
  CaptureAnswer answer(OperationId follows, CaptureForm.Parts parts) {
    return send(form(id(), follows, parts));
  }

  CaptureForm form(OperationId id, OperationId follows, CaptureForm.Parts parts) {
    return new CaptureForm(id, follows, new Clocks(now.toString(), now.toString()), TILL_3, parts);
  }

  CaptureAnswer send(CaptureForm form) {
    return Waiting.on(comptoir.captures().capture(CaptureRequest.of(form)));
  }

  CaptureAnswer sendStrictly(CaptureForm form) {
    CaptureRequest lenient = CaptureRequest.of(form);
    return Waiting.on(
        comptoir
            .captures()
            .capture(new CaptureRequest(form, lenient.unread(), lenient.content(), Handling.STRICT, lenient.detail())));
  }

  OperationId id() {
    return new OperationId(new UUID(random.nextLong(), random.nextLong()));
  }

  @Override
  public void close() {
    comptoir.close();
  }
}
