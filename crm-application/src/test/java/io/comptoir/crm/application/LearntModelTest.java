package io.comptoir.crm.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.ScanRepository.Learnt;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.matching.AddressTraits;
import io.comptoir.crm.domain.matching.BirthTraits;
import io.comptoir.crm.domain.matching.ContactTraits;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.MatchModel;
import io.comptoir.crm.domain.matching.NameTraits;
import io.comptoir.crm.domain.matching.Traits;
import org.junit.jupiter.api.Test;

class LearntModelTest {
  private final KeyedHash hash = new KeyedHash(new byte[32]);

  private static Traits named(String given, String family) {
    NameTraits name = NameTraits.of(FoldedName.of(given), FoldedName.of(family));
    return new Traits(name, BirthTraits.NONE, "", AddressTraits.NONE, ContactTraits.NONE);
  }

  private LearntModel learnt() {
    HashedCounts counts = new HashedCounts(hash);
    counts.add(named("camille", "martin"));
    counts.add(named("paul", "martin"));
    counts.add(named("zoltan", "szabo"));
    return new LearntModel(MatchModel.assumed(3), counts, 3);
  }

  @Test
  void readShouldGiveTheSameModelAndCountsAsWereKept() {
    LearntModel learnt = learnt();

    LearntModel read = LearntModel.read(hash, new Learnt("rules", 3, 9, learnt.text()));

    assertThat(read.model().numbers()).isEqualTo(learnt.model().numbers());
    assertThat(read.text()).isEqualTo(learnt.text());
    assertThat(read.people()).isEqualTo(3);
    assertThat(read.counts().of(MatchField.FAMILY_NAME, "martin")).isEqualTo(2);
    assertThat(read.counts().of(MatchField.GIVEN_NAME, "martin")).isZero();
    assertThat(read.counts().of(MatchField.FAMILY_NAME, "szabo")).as("what one has is not kept").isZero();
    assertThat(read.counts().people(MatchField.FAMILY_NAME)).isEqualTo(3);
    assertThat(read.counts().people(MatchField.PHONE)).isZero();
  }

  @Test
  void readShouldRefuseWhatAnotherVersionKept() {
    assertThatThrownBy(() -> LearntModel.read(hash, new Learnt("rules", 3, 9, "0.5 0.5\n\n")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LearntModel.read(hash, new Learnt("rules", 3, 9, "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hashShouldBeAnotherUnderAnotherSecret() {
    byte[] secret = new byte[32];
    secret[0] = 1;

    assertThat(new KeyedHash(secret).of("martin")).isNotEqualTo(hash.of("martin"));
    assertThat(hash.of("martin")).isBetween(0L, (1L << 48) - 1);
  }
}
