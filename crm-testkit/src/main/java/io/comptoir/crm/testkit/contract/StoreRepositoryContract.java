package io.comptoir.crm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.StoreRepository;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.testkit.fixture.Stores;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link StoreRepository} keeps, word for word as the port promises. */
public abstract class StoreRepositoryContract extends PortContract {
  private static Versioned store(String code, RolloutPhase phase, long version) {
    return new Versioned(Stores.store(code, phase), version);
  }

  private void put(Versioned... stores) {
    write(repositories -> Arrays.stream(stores).forEach(repositories.stores()::put));
  }

  private Optional<Versioned> find(String code) {
    return read(repositories -> repositories.stores().find(new StoreCode(code)));
  }

  private List<Versioned> all() {
    return read(repositories -> repositories.stores().all());
  }

  @Test
  protected void findShouldBeEmptyWhenTheCodeIsUnknown() {
    put(store("PAR-01", RolloutPhase.LIVE, 1));

    assertThat(find("PAR-02")).isEmpty();
    assertThat(find("par-01")).isEmpty();
    assertThat(find("PAR-01 ")).isEmpty();
  }

  @Test
  protected void findShouldAnswerEveryPartOfWhatWasPut() {
    Store tokyo =
        new Store(
            new StoreCode("東京"),
            "銀座店",
            new CountryCode("JP"),
            ZoneId.of("Asia/Tokyo"),
            Currency.getInstance("JPY"),
            RolloutPhase.TRAINING);

    put(new Versioned(tokyo, 4));

    assertThat(find("東京")).contains(new Versioned(tokyo, 4));
  }

  @Test
  protected void putShouldReplaceTheStoreWithItsCode() {
    put(store("PAR-01", RolloutPhase.SOFT_START, 1), store("LYO-01", RolloutPhase.TRAINING, 1));

    put(store("PAR-01", RolloutPhase.LIVE, 2));

    assertThat(find("PAR-01")).contains(store("PAR-01", RolloutPhase.LIVE, 2));
    assertThat(all()).hasSize(2);
  }

  @Test
  protected void allShouldAnswerInOrderOfTheCodes() {
    Versioned lyon = store("LYO-01", RolloutPhase.LIVE, 1);
    Versioned nice = store("NCE-01", RolloutPhase.LIVE, 1);
    Versioned lower = store("lyo-01", RolloutPhase.LIVE, 1);

    put(nice, lower, lyon);

    assertThat(all()).containsExactly(lyon, nice, lower);
  }

  @Test
  protected void allShouldBeEmptyWhenThereAreNone() {
    assertThat(all()).isEmpty();
  }
}
