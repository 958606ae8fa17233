package io.comptoir.crm.domain.matching;

import static io.comptoir.crm.domain.matching.TraitsFixture.born;
import static io.comptoir.crm.domain.matching.TraitsFixture.living;
import static io.comptoir.crm.domain.matching.TraitsFixture.named;
import static io.comptoir.crm.domain.matching.TraitsFixture.phoning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BlockingKeysTest {
  private static final Traits CAMILLE =
      born(living(named("camille", "martin"), "rue de la paix", "12", "paris", "75002"), 1980, 3, 4);

  private static boolean meet(Traits a, Traits b) {
    Set<String> keys = BlockingKeys.of(a);
    return BlockingKeys.of(b).stream().anyMatch(keys::contains);
  }

  @Test
  void keysShouldMeetWhenASlipIsInOneThing() {
    assertThat(meet(CAMILLE, born(CAMILLE, 1981, 3, 4))).isTrue();
    assertThat(meet(born(named("camille", "martin"), 1980, 3, 4), born(named("kamille", "matrin"), 1980, 3, 4))).isTrue();
    assertThat(meet(named("camille", "martin"), named("martin", "camille"))).isTrue();
  }

  @Test
  void keysShouldNotMeetWhenTwoHaveNothingInCommon() {
    assertThat(meet(CAMILLE, born(living(named("hugo", "durand"), "quai sud", "3", "lyon", "69001"), 1955, 12, 27)))
        .isFalse();
  }

  @Test
  void keysShouldNotMeetByAPhoneThatIsSetAside() {
    Traits camille = phoning(named("camille", "martin"), "0000000000").without((field, value) -> true);
    Traits hugo = phoning(named("hugo", "durand"), "0000000000").without((field, value) -> true);

    assertThat(meet(camille, hugo)).isFalse();
    assertThat(BlockingKeys.of(camille)).noneMatch(key -> key.contains("0000000000"));
  }

  @Test
  void keysShouldBeNoneWhenNothingIsKnown() {
    assertThat(BlockingKeys.of(Traits.NONE)).isEmpty();
  }
}
