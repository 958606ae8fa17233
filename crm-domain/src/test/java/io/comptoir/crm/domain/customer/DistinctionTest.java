package io.comptoir.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.domain.customer.Distinction.Kind;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.AdvisorCode;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistinctionTest {
  private static final CustomerId ONE = new CustomerId(new UUID(0, 1));
  private static final CustomerId OTHER = new CustomerId(new UUID(0, 2));
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final OperationId OPERATION = new OperationId(new UUID(0, 7));
  private static final DecidedBy SOMEBODY = new DecidedBy(OPERATION, null, null, null, new AdvisorCode("A42"));

  private static FactContent content(Kind kind, DecidedBy by) {
    return new Distinction(ONE, OTHER, kind, by, NOON).factContent();
  }

  @Test
  void factContentShouldCoverWhatTheyAreAndWhoSaidSo() {
    Stream<FactContent> contents =
        Stream.of(
            content(Kind.NOT_THE_SAME, SOMEBODY),
            content(Kind.SAME_HOUSEHOLD, SOMEBODY),
            content(Kind.NOT_THE_SAME, DecidedBy.nobodyKnown(OPERATION)),
            content(Kind.NOT_THE_SAME, DecidedBy.nobodyKnown(new OperationId(new UUID(0, 6)))));

    assertThat(contents).doesNotHaveDuplicates();
  }

  @Test
  void factContentShouldNameCustomersAndAdvisorInACommitmentOnly() {
    assertThat(content(Kind.NOT_THE_SAME, SOMEBODY).openText("commitment"))
        .doesNotContain(ONE.toString(), OTHER.toString(), "A42");
  }

  @Test
  void distinctionShouldBeRefusedOfACustomerFromHimself() {
    assertThatThrownBy(() -> new Distinction(ONE, ONE, Kind.NOT_THE_SAME, SOMEBODY, NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
