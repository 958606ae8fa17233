package io.comptoir.crm.server.demo;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.HouseUseCase.Wording;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Sets up the demo store, its wordings and its made-up customers; setting it up again changes nothing. */
public final class DemoHouse {
  /** The demo's store. */
  public static final StoreCode STORE = new StoreCode("PAR-01");

  private static final CountryCode FRANCE = new CountryCode("FR");

  private final Comptoir comptoir;

  /** The demo in this file. */
  public DemoHouse(Comptoir comptoir) {
    this.comptoir = comptoir;
  }

  /** Whether this file has the demo's store already. */
  public boolean isSetUp() {
    return comptoir.house().store(STORE).isPresent();
  }

  /** Sets everything up as of {@code now}. */
  public void setUp(Instant now) {
    done(comptoir.house().putStore(store(), null));
    done(comptoir.house().putNotice(wording("fr", "J'accepte de recevoir les nouvelles de la maison par ce moyen.")));
    done(comptoir.house().putNotice(wording("en", "I agree to receive news of the house by this channel.")));
    // One after the other: a database elsewhere may need a while for each connection.
    new DemoCustomers(now).captures().forEach(form -> done(comptoir.captures().capture(CaptureRequest.of(form))));
  }

  private static Store store() {
    return new Store(
        STORE,
        "Paris, rue de la Paix",
        FRANCE,
        ZoneId.of("Europe/Paris"),
        Currency.getInstance("EUR"),
        RolloutPhase.LIVE);
  }

  private static Wording wording(String language, String text) {
    return new Wording("till-opt-in", "2026-1", new LanguageTag(language), FRANCE, text);
  }

  private static void done(CompletionStage<?> stage) {
    try {
      stage.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
