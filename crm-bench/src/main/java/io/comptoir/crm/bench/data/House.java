package io.comptoir.crm.bench.data;

import io.comptoir.crm.domain.consent.Notice;
import io.comptoir.crm.domain.consent.NoticeId;
import io.comptoir.crm.domain.consent.NoticeReference;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** The made-up house: its stores, their tills and the wording that is shown there. */
public final class House {
  /** The store whose tills the load comes from. */
  public static final StoreCode PARIS = new StoreCode("PAR-01");

  static final List<Store> STORES =
      List.of(
          store("PAR-01", "FR", "Europe/Paris", "EUR"),
          store("LYO-01", "FR", "Europe/Paris", "EUR"),
          store("MIL-01", "IT", "Europe/Rome", "EUR"),
          store("LON-01", "GB", "Europe/London", "GBP"),
          store("NYC-01", "US", "America/New_York", "USD"),
          store("DXB-01", "AE", "Asia/Dubai", "AED"),
          store("SHA-01", "CN", "Asia/Shanghai", "CNY"),
          store("SEL-01", "KR", "Asia/Seoul", "EUR"));

  private static final String WORDING = "J'accepte de recevoir les nouvelles de la maison par e-mail.";
  private static final NoticeReference SHOWN = notice(Instant.EPOCH).reference();
  private static final int TILLS = 6;
  private static final int ADVISORS = 40;

  private House() {}

  private static Store store(String code, String country, String zone, String currency) {
    return new Store(
        new StoreCode(code),
        "Boutique " + code,
        new CountryCode(country),
        ZoneId.of(zone),
        Currency.getInstance(currency),
        RolloutPhase.LIVE);
  }

  /** Where the visit with this number happens. */
  static Origin origin(long visit) {
    Store store = STORES.get((int) (visit % STORES.size()));
    return new Origin(
        store.code(),
        new TillCode(Long.toString(1 + visit / STORES.size() % TILLS)),
        new AdvisorCode("A" + visit % ADVISORS));
  }

  static Store storeOf(Origin origin) {
    return STORES.stream().filter(store -> store.code().equals(origin.store())).findFirst().orElseThrow();
  }

  static Notice notice(Instant storedAt) {
    return new Notice(
        new NoticeId("till-opt-in"), "2026-1", new LanguageTag("fr"), null, WORDING, Digests.hex(WORDING), storedAt);
  }

  static NoticeReference shown() {
    return SHOWN;
  }
}
