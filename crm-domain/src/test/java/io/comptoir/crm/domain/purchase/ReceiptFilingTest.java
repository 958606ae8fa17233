package io.comptoir.crm.domain.purchase;

import static io.comptoir.crm.domain.purchase.PurchaseFixture.garbled;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.identity;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.line;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.purchase;
import static io.comptoir.crm.domain.purchase.PurchaseFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.purchase.Filing.ConflictsWith;
import io.comptoir.crm.domain.purchase.Filing.NewPurchase;
import io.comptoir.crm.domain.purchase.Filing.RepairsPurchase;
import io.comptoir.crm.domain.purchase.Filing.SamePurchase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReceiptFilingTest {
  private final Receipt one = sale("1", line(1, "A", "1"));
  private final Receipt two = sale("1", line(1, "A", "2"));
  private final Purchase filedOne = purchase(11, one);
  private final Purchase filedTwo = purchase(12, two);
  private final Purchase broken = garbled(10, identity("1"), "raw");

  private static Filing file(Receipt receipt, Purchase... filed) {
    return ReceiptFiling.decide(new ReceiptReading.Readable(receipt, List.of()), null, Arrays.asList(filed));
  }

  private static Filing fileGarbled(String raw, Purchase... filed) {
    return ReceiptFiling.decide(new ReceiptReading.NeedsRepair(identity("1"), List.of()), raw, Arrays.asList(filed));
  }

  @Nested
  class Readable {
    @Test
    void decideShouldFileANewPurchaseWhenTheIdentityIsFree() {
      assertThat(file(one)).isEqualTo(new NewPurchase(PurchaseState.RECORDED));
    }

    @Test
    void decideShouldFindTheSamePurchaseWhenTheContentIsOnFile() {
      assertThat(file(one, filedOne)).isEqualTo(new SamePurchase(filedOne));
      assertThat(file(two, filedOne, filedTwo)).isEqualTo(new SamePurchase(filedTwo));
    }

    @Test
    void decideShouldSeeAConflictWhenOtherContentIsOnFile() {
      Receipt three = sale("1", line(1, "A", "3"));
      assertThat(file(three, filedTwo, filedOne)).isEqualTo(new ConflictsWith(List.of(filedOne, filedTwo)));
      assertThat(file(three, filedOne).state()).isEqualTo(PurchaseState.CONFLICT);
    }

    @Test
    void decideShouldMendTheFirstThatNeedsRepairWhenNoneIsReadable() {
      assertThat(file(one, garbled(20, identity("1"), "later"), broken)).isEqualTo(new RepairsPurchase(broken));
      assertThat(file(one, broken).state()).isEqualTo(PurchaseState.RECORDED);
    }

    @Test
    void decideShouldNotMendWithAConflictWhenAReadableReceiptStandsBeside() {
      assertThat(file(two, broken, filedOne)).isEqualTo(new ConflictsWith(List.of(filedOne)));
    }
  }

  @Nested
  class Garbled {
    @Test
    void decideShouldWaitForRepairWhenTheIdentityIsFreeOrTheTextIsOther() {
      assertThat(fileGarbled("raw")).isEqualTo(new NewPurchase(PurchaseState.NEEDS_REPAIR));
      assertThat(fileGarbled("other", broken)).isEqualTo(new NewPurchase(PurchaseState.NEEDS_REPAIR));
      assertThat(fileGarbled(null, garbled(10, identity("1"), null)))
          .isEqualTo(new NewPurchase(PurchaseState.NEEDS_REPAIR));
    }

    @Test
    void decideShouldFindTheSamePurchaseWhenTheTextIsOnFile() {
      assertThat(fileGarbled("raw", garbled(5, identity("1"), "other"), broken)).isEqualTo(new SamePurchase(broken));
    }

    @Test
    void decideShouldNeverConflictWhenAReadableReceiptTellsThePurchaseAlready() {
      assertThat(fileGarbled("raw", filedTwo, filedOne)).isEqualTo(new SamePurchase(filedOne));
    }
  }
}
