package io.comptoir.crm.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.recognition.Evidence.Apart;
import io.comptoir.crm.domain.recognition.Recognition.Created;
import io.comptoir.crm.domain.recognition.Recognition.Lent;
import io.comptoir.crm.domain.recognition.Recognition.Recognised;
import io.comptoir.crm.domain.recognition.Recognition.ToReview;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecogniserTest {
  private static final FoldedName NOBODY = FoldedName.of("");
  private static final Candidate CAMILLE = candidate(1, "camille martin");
  private static final Candidate PAUL = candidate(2, "paul martin");
  private static final Candidate NAMELESS = candidate(3, "");
  private static final Candidate CAMILLE_TWICE = candidate(4, "martin camille");

  private final Recogniser recogniser = new Recogniser((a, b) -> false);

  @Nested
  class ByContact {
    @Test
    void decideShouldRecogniseTheOneHolderWhoseNameAgrees() {
      assertThat(decide("camille martin", CAMILLE, PAUL))
          .isEqualTo(new Recognised(CAMILLE.id(), LinkReason.CONTACT_AND_NAME, List.of(PAUL.id())));
    }

    @Test
    void decideShouldCreateWhenEveryHoldersNameClearlyDiffers() {
      assertThat(decide("sofia rossi", CAMILLE, PAUL)).isEqualTo(new Created(List.of(CAMILLE.id(), PAUL.id())));
    }

    @Test
    void decideShouldCreateWhenNobodyHoldsTheContact() {
      assertThat(decide("camille martin")).isEqualTo(new Created(List.of()));
    }

    @Test
    void decideShouldRecogniseTheSingleHolderWhenNoNameIsGiven() {
      assertThat(decide("", CAMILLE)).isEqualTo(new Recognised(CAMILLE.id(), LinkReason.CONTACT, List.of()));
    }

    @Test
    void decideShouldRecogniseTheSingleHolderWhenItHasNoName() {
      assertThat(decide("camille martin", NAMELESS))
          .isEqualTo(new Recognised(NAMELESS.id(), LinkReason.CONTACT, List.of()));
    }

    @Test
    void decideShouldDoubtWhenTwoHoldersNamesAgree() {
      assertThat(decide("camille martin", CAMILLE, CAMILLE_TWICE))
          .isEqualTo(new ToReview(null, null, List.of(CAMILLE.id(), CAMILLE_TWICE.id())));
    }

    @Test
    void decideShouldDoubtWhenNoNameIsGivenAndTwoHoldTheContact() {
      assertThat(decide("", CAMILLE, PAUL)).isInstanceOf(ToReview.class);
    }

    @Test
    void decideShouldDoubtWhenOneHolderDiffersAndAnotherHasNoName() {
      assertThat(decide("sofia rossi", CAMILLE, NAMELESS)).isInstanceOf(ToReview.class);
    }

    @Test
    void decideShouldRecogniseByEitherWritingOfAName() {
      CustomerId id = candidate(9, "").id();
      Candidate yu = new Candidate(id, FoldedName.of("yu tanaka"), FoldedName.of("tian zhong you"));
      Recognised recognised = new Recognised(id, LinkReason.CONTACT_AND_NAME, List.of());

      assertThat(decide("yu tanaka", yu)).isEqualTo(recognised);
      assertThat(decide("tian zhong you", yu)).isEqualTo(recognised);
      assertThat(decide("sofia rossi", yu)).isInstanceOf(Created.class);
    }

    @Test
    void decideShouldRecogniseWhenTheOtherWritingThatWasSaidAgrees() {
      Candidate chan = candidate(9, "chan tai man");
      Evidence evidence =
          new Evidence(
              FoldedName.of("chen da wen"), List.of(), List.of(chan), null, FoldedName.of("chan tai man"));

      assertThat(recogniser.decide(evidence)).isInstanceOf(Recognised.class);
    }

    @Test
    void decideShouldJoinTheDoubtThatWaitsAlready() {
      CustomerId waiting = candidate(9, "").id();
      Evidence evidence = new Evidence(NOBODY, List.of(), List.of(CAMILLE, PAUL), waiting);

      assertThat(recogniser.decide(evidence))
          .isEqualTo(new ToReview(waiting, null, List.of(CAMILLE.id(), PAUL.id())));
    }
  }

  @Nested
  class ByIdentifier {
    @Test
    void decideShouldRecogniseTheHolderWhateverTheContactSays() {
      Evidence evidence = new Evidence(FoldedName.of("camille martin"), List.of(CAMILLE), List.of(PAUL), null);

      assertThat(recogniser.decide(evidence))
          .isEqualTo(new Recognised(CAMILLE.id(), LinkReason.IDENTIFIER, List.of(PAUL.id())));
    }

    @Test
    void decideShouldGiveThePurchaseToTheHolderAndDoubtWhenTheNameClearlyDiffers() {
      Evidence evidence = new Evidence(FoldedName.of("sofia rossi"), List.of(CAMILLE), List.of(), null);

      assertThat(recogniser.decide(evidence)).isEqualTo(new ToReview(null, CAMILLE.id(), List.of(CAMILLE.id())));
    }

    @Test
    void decideShouldDoubtWhenTwoIdentifiersNameTwoCustomers() {
      Evidence evidence = new Evidence(NOBODY, List.of(CAMILLE, PAUL), List.of(), null);

      assertThat(recogniser.decide(evidence))
          .isEqualTo(new ToReview(null, CAMILLE.id(), List.of(CAMILLE.id(), PAUL.id())));
    }
  }

  @Nested
  class Following {
    @Test
    void decideFollowingShouldStayWithTheCustomerWhenNoNameContradicts() {
      Evidence evidence = new Evidence(NOBODY, List.of(), List.of(PAUL), null);

      assertThat(recogniser.decideFollowing(CAMILLE, evidence))
          .isEqualTo(new Recognised(CAMILLE.id(), LinkReason.FOLLOWED, List.of(PAUL.id())));
    }

    @Test
    void decideFollowingShouldDoubtWhenTheNameClearlyDiffers() {
      Evidence evidence = new Evidence(FoldedName.of("sofia rossi"), List.of(), List.of(), null);

      assertThat(recogniser.decideFollowing(CAMILLE, evidence))
          .isEqualTo(new ToReview(null, null, List.of(CAMILLE.id())));
    }
  }

  @Nested
  class ToldApart {
    private final Candidate jeanne = candidate(5, "camille jeanne martin");
    private final Candidate sofia = candidate(6, "sofia rossi");

    private static Apart apart(Candidate one, Candidate other) {
      return new Apart(one.id(), other.id());
    }

    @Test
    void decideShouldRecogniseTheOneOfExactlyThisNameWhenTheOthersWereToldFromIt() {
      List<Candidate> holders = List.of(CAMILLE, jeanne);
      FoldedName said = FoldedName.of("martin camille");

      assertThat(recogniser.decide(new Evidence(said, List.of(), holders, null))).isInstanceOf(ToReview.class);
      assertThat(recogniser.decide(new Evidence(said, List.of(), holders, null, NOBODY, Set.of(apart(jeanne, CAMILLE)))))
          .isEqualTo(new Recognised(CAMILLE.id(), LinkReason.CONTACT_AND_NAME, List.of()));
    }

    @Test
    void decideShouldRecogniseTheOneOfExactlyThisNameWhoeverTheOthersAreToEachOther() {
      Candidate paul = candidate(7, "camille paul martin");
      List<Candidate> holders = List.of(jeanne, CAMILLE, paul);
      FoldedName said = FoldedName.of("camille martin");

      Set<Apart> fromBoth = Set.of(apart(jeanne, CAMILLE), apart(paul, CAMILLE));
      assertThat(recogniser.decide(new Evidence(said, List.of(), holders, null, NOBODY, fromBoth)))
          .isEqualTo(new Recognised(CAMILLE.id(), LinkReason.CONTACT_AND_NAME, List.of()));
      Set<Apart> fromOne = Set.of(apart(jeanne, CAMILLE), apart(jeanne, paul));
      assertThat(recogniser.decide(new Evidence(said, List.of(), holders, null, NOBODY, fromOne)))
          .isInstanceOf(ToReview.class);
    }

    @Test
    void decideShouldDoubtWhenBothHaveExactlyThisName() {
      List<Candidate> holders = List.of(CAMILLE, CAMILLE_TWICE);
      Set<Apart> apart = Set.of(apart(CAMILLE, CAMILLE_TWICE));

      assertThat(recogniser.decide(new Evidence(FoldedName.of("camille martin"), List.of(), holders, null, NOBODY, apart)))
          .isInstanceOf(ToReview.class);
    }

    @Test
    void decideShouldKnowTheBorrowerOfACardWhenSheWasToldFromItsHolder() {
      Evidence evidence =
          new Evidence(
              FoldedName.of("sofia rossi"), List.of(CAMILLE), List.of(CAMILLE, sofia), null, NOBODY,
              Set.of(apart(CAMILLE, sofia)));

      assertThat(recogniser.decide(evidence)).isEqualTo(new Lent(sofia.id(), CAMILLE.id(), List.of()));
    }

    @Test
    void decideShouldDoubtWhenTheBorrowerWasNotToldFromTheHolder() {
      Evidence evidence =
          new Evidence(FoldedName.of("sofia rossi"), List.of(CAMILLE), List.of(CAMILLE, sofia), null);

      assertThat(recogniser.decide(evidence)).isInstanceOf(ToReview.class);
    }
  }

  private Recognition decide(String said, Candidate... holders) {
    return recogniser.decide(new Evidence(FoldedName.of(said), List.of(), List.of(holders), null));
  }

  private static Candidate candidate(int number, String name) {
    return new Candidate(new CustomerId(new UUID(0, number)), FoldedName.of(name));
  }
}
