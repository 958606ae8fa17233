package io.comptoir.crm.application.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.matching.AddressTraits;
import io.comptoir.crm.domain.matching.BirthTraits;
import io.comptoir.crm.domain.matching.ContactTraits;
import io.comptoir.crm.domain.matching.NameTraits;
import io.comptoir.crm.domain.matching.Traits;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private static Blocks sharingAPhone(int people) {
    List<Traits> all = IntStream.range(0, people)
        .mapToObj(i -> new Traits(
            NameTraits.NONE, BirthTraits.NONE, "", AddressTraits.NONE,
            ContactTraits.of(List.of("+33612345678"), List.of("e" + i * 7919L + "@" + i + ".example"), List.of())))
        .toList();
    return Blocks.of(Described.of(all));
  }

  @Test
  void partnersShouldBeAllLaterOnesOfABlockThatIsSmallEnough() {
    Blocks blocks = sharingAPhone(500);

    assertThat(blocks.partners(0)).hasSize(499).isSorted();
    assertThat(blocks.partners(498)).containsExactly(499);
    assertThat(blocks.partners(499)).isEmpty();
  }

  @Test
  void partnersShouldBeNoneForAnybodyInABlockThatIsTooLarge() {
    Blocks blocks = sharingAPhone(501);

    assertThat(IntStream.range(0, 501).map(position -> blocks.partners(position).length)).containsOnly(0);
  }
}
