package io.comptoir.crm.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.store.StoreCode;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static final StoreCode PARIS = new StoreCode("PAR-01");
  private static final StoreCode TOKYO = new StoreCode("TYO-01");
  private static final Instant NOW = Instant.parse("2026-11-21T15:04:05Z");

  @Test
  void mayWriteForShouldAllowOwnStoresOnlyWhenTheKeyIsATills() {
    assertThat(caller(Role.TILL, PARIS).mayWriteFor(PARIS)).isTrue();
    assertThat(caller(Role.TILL, PARIS).mayWriteFor(TOKYO)).isFalse();
  }

  @Test
  void mayWriteForShouldRefuseEveryStoreWhenATillHasNone() {
    assertThat(caller(Role.TILL).mayWriteFor(PARIS)).isFalse();
  }

  @Test
  void mayWriteForShouldAllowEveryStoreWhenAnOfficeIsBoundToNone() {
    assertThat(caller(Role.BACKOFFICE).mayWriteFor(TOKYO)).isTrue();
    assertThat(caller(Role.BACKOFFICE, PARIS).mayWriteFor(TOKYO)).isFalse();
  }

  @Test
  void callerShouldBeNobodyWhenTheKeyIsRevoked() {
    ApiKey key = new ApiKey(id(), Role.TILL, Set.of(PARIS), "0".repeat(64), "cmt_till_abcd", NOW, null);

    assertThat(key.caller()).map(Caller::stores).contains(Set.of(PARIS));
    assertThat(key.revoked(NOW).caller()).isEmpty();
    assertThat(key.revoked(NOW).revoked(NOW.plusSeconds(60)).revokedAt()).isEqualTo(NOW);
  }

  private static Caller caller(Role role, StoreCode... stores) {
    return new Caller(id(), role, Set.of(stores));
  }

  private static KeyId id() {
    return KeyId.parse("01980f5e-7b1a-7c3e-9c1d-2f6a1b7c8d90");
  }
}
