package io.comptoir.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.customer.CustomerLink.Decision;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerLinkTest {
  private static final CustomerId RETIRED = new CustomerId(new UUID(0, 2));
  private static final CustomerId SURVIVOR = new CustomerId(new UUID(0, 1));
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final OperationId OPERATION = new OperationId(new UUID(0, 7));
  private static final KeyId KEY = new KeyId(new UUID(0, 8));
  private static final StoreCode STORE = new StoreCode("PAR-01");
  private static final DecidedBy SOMEBODY = new DecidedBy(OPERATION, KEY, STORE, new TillCode("3"), new AdvisorCode("A42"));

  private static FactContent content(@Nullable Decision decision) {
    return new CustomerLink(RETIRED, SURVIVOR, true, LinkReason.DECIDED, NOON, decision).factContent();
  }

  // The chains of files that were begun before anybody was named in a link.
  @Test
  void factContentShouldBeWhatItAlwaysWasWhenNobodyIsNamed() {
    assertThat(content(null))
        .isEqualTo(
            new FactContent(
                "customer_link",
                List.of("true", "DECIDED", "2026-11-21T12:00:00Z"),
                List.of(RETIRED.toString(), SURVIVOR.toString())));
  }

  @Test
  void factContentShouldCoverWhoDecidedAndWhatWasChosen() {
    Stream<@Nullable Decision> decisions =
        Stream.of(
            null,
            new Decision(SOMEBODY, null),
            new Decision(SOMEBODY, new RecordId(new UUID(0, 9))),
            new Decision(new DecidedBy(new OperationId(new UUID(0, 6)), KEY, STORE, SOMEBODY.till(), SOMEBODY.advisor()), null),
            new Decision(new DecidedBy(OPERATION, null, STORE, SOMEBODY.till(), SOMEBODY.advisor()), null),
            new Decision(new DecidedBy(OPERATION, KEY, null, SOMEBODY.till(), SOMEBODY.advisor()), null),
            new Decision(new DecidedBy(OPERATION, KEY, STORE, null, SOMEBODY.advisor()), null),
            new Decision(new DecidedBy(OPERATION, KEY, STORE, SOMEBODY.till(), null), null));

    assertThat(decisions.map(CustomerLinkTest::content)).doesNotHaveDuplicates();
  }

  @Test
  void factContentShouldNameCustomersAndAdvisorInACommitmentOnly() {
    String open = content(new Decision(SOMEBODY, null)).openText("commitment");

    assertThat(open).doesNotContain(RETIRED.toString(), SURVIVOR.toString(), "A42").contains(KEY.toString(), "PAR-01");
  }
}
