package io.comptoir.crm.adapter.rest.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadBudgetTest {
  private static final AdvisorCode ANNE = new AdvisorCode("A42");
  private static final ReadLimits LIMITS = new ReadLimits(3, Duration.ofMinutes(1), 2, Duration.ofHours(1), 2);

  private final AtomicLong nanos = new AtomicLong();
  private final ReadBudget budget = new ReadBudget(LIMITS, new TimeMeter() {
    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  });
  private final Caller till = caller(Role.TILL, 1);

  @Test
  void lookupShouldBe429WhenTooManyFoundNobody() {
    for (int i = 0; i < LIMITS.misses(); i++) {
      budget.requireLookup(till, ANNE);
      budget.missed(till, ANNE);
    }

    assertThatThrownBy(() -> budget.requireLookup(till, ANNE)).isInstanceOfSatisfying(ProblemException.class, e -> {
      assertThat(e.status()).isEqualTo(429);
      assertThat(e.headers())
          .containsEntry("Retry-After", "20")
          .containsEntry("RateLimit-Policy", "\"lookup-misses\";q=3;w=60")
          .containsEntry("RateLimit", "\"lookup-misses\";r=0;t=20");
    });
    nanos.addAndGet(Duration.ofSeconds(20).toNanos());
    assertThatCode(() -> budget.requireLookup(till, ANNE)).doesNotThrowAnyException();
  }

  @Test
  void tryReadShouldCountACustomerOnceWhenItIsReadAgain() {
    for (int i = 0; i < 10; i++) {
      assertThat(budget.tryRead(till, ANNE, customer(1))).isTrue();
    }
    assertThat(budget.tryRead(till, ANNE, customer(2))).isTrue();
    assertThat(budget.tryRead(till, ANNE, customer(3))).isFalse();
    assertThat(budget.tryRead(till, ANNE, customer(1))).isTrue();
    assertThatThrownBy(() -> budget.requireRead(till, ANNE, customer(3))).isInstanceOf(ProblemException.class);
  }

  @Test
  void tryReadShouldEndWhenATillInventsAdvisors() {
    long read = 0;
    for (int i = 0; i < 100; i++) {
      read += budget.tryRead(till, new AdvisorCode("A" + i), customer(i)) ? 1 : 0;
    }

    assertThat(read).isEqualTo(4);
    assertThat(budget.tryRead(caller(Role.TILL, 2), ANNE, customer(1))).isTrue();
  }

  @Test
  void tryReadShouldGiveNothingAwayWhenOnlyTheKeysPartIsUsedUp() {
    for (int i = 0; i < 4; i++) {
      budget.tryRead(till, new AdvisorCode("B" + i), customer(i));
    }
    assertThat(budget.tryRead(till, ANNE, customer(9))).isFalse();
    nanos.addAndGet(Duration.ofMinutes(30).toNanos());
    assertThat(budget.tryRead(till, ANNE, customer(9))).isTrue();
    assertThat(budget.tryRead(till, ANNE, customer(10))).isTrue();
  }

  @Test
  void tryReadShouldNotLimitWhenTheCallerIsAnOffice() {
    for (int i = 0; i < 100; i++) {
      assertThat(budget.tryRead(caller(Role.BACKOFFICE, 3), null, customer(i))).isTrue();
      budget.missed(caller(Role.BACKOFFICE, 3), null);
    }
    assertThatCode(() -> budget.requireLookup(caller(Role.BACKOFFICE, 3), null)).doesNotThrowAnyException();
  }

  private static Caller caller(Role role, long key) {
    return new Caller(new KeyId(new UUID(0, key)), role, Set.of());
  }

  private static CustomerId customer(long id) {
    return new CustomerId(new UUID(1, id));
  }
}
