package io.comptoir.crm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.KeyRepository;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link KeyRepository} keeps, word for word as the port promises. */
public abstract class KeyRepositoryContract extends PortContract {
  private static ApiKey key(long number, Role role, String... stores) {
    Set<StoreCode> bound = Set.copyOf(Arrays.stream(stores).map(StoreCode::new).toList());
    return new ApiKey(id(number), role, bound, hash(number), "till_" + number, Moments.at(number), null);
  }

  private static KeyId id(long number) {
    return new KeyId(SequentialIds.numbered(number));
  }

  private static String hash(long number) {
    return Long.toString(number).repeat(64);
  }

  private void add(ApiKey... keys) {
    write(repositories -> Arrays.stream(keys).forEach(repositories.keys()::add));
  }

  private void update(ApiKey key) {
    write(repositories -> repositories.keys().update(key));
  }

  private Optional<ApiKey> find(long number) {
    return read(repositories -> repositories.keys().find(id(number)));
  }

  private Optional<ApiKey> findByHash(String sha256) {
    return read(repositories -> repositories.keys().findByHash(sha256));
  }

  private List<ApiKey> all() {
    return read(repositories -> repositories.keys().all());
  }

  @Test
  protected void findShouldBeEmptyWhenTheIdOrHashIsUnknown() {
    add(key(1, Role.ADMIN));

    assertThat(find(2)).isEmpty();
    assertThat(findByHash(hash(2))).isEmpty();
  }

  @Test
  protected void findShouldAnswerEveryPartOfWhatWasAdded() {
    ApiKey till = key(1, Role.TILL, "PAR-01", "LYO-01");
    ApiKey admin = key(2, Role.ADMIN);
    add(till, admin);

    assertThat(find(1)).contains(till);
    assertThat(find(2)).contains(admin);
    assertThat(findByHash(hash(1))).contains(till);
    assertThat(findByHash(hash(2))).contains(admin);
  }

  @Test
  protected void updateShouldStoreThatAKeyWasRevoked() {
    ApiKey key = key(1, Role.TILL, "PAR-01");
    add(key, key(2, Role.ADMIN));
    ApiKey revoked = key.revoked(Moments.at(9));

    update(revoked);

    assertThat(find(1)).contains(revoked);
    assertThat(findByHash(hash(1))).contains(revoked);
    assertThat(all()).containsExactly(revoked, key(2, Role.ADMIN));
  }

  @Test
  protected void allShouldAnswerTheOldestFirst() {
    add(key(2, Role.BACKOFFICE));
    add(key(3, Role.ADMIN), key(4, Role.TILL, "PAR-01"));

    assertThat(all()).containsExactly(key(2, Role.BACKOFFICE), key(3, Role.ADMIN), key(4, Role.TILL, "PAR-01"));
  }

  @Test
  protected void allShouldBeEmptyWhenThereAreNone() {
    assertThat(all()).isEmpty();
  }
}
