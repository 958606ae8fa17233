package io.comptoir.crm.adapter.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.in.LookupAnswer.Closeness;
import io.comptoir.crm.application.port.in.LookupAnswer.MatchedOn;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentState;
import io.comptoir.crm.domain.consent.DecisionKind;
import io.comptoir.crm.domain.consent.Manner;
import io.comptoir.crm.domain.consent.PermissionReason;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactState;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.IdentifierType;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.matching.Agreement;
import io.comptoir.crm.domain.matching.Finding;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.purchase.AdjustmentType;
import io.comptoir.crm.domain.purchase.PurchaseFlag;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.domain.purchase.ReceiptKind;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.Verdict;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.store.RolloutPhase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The words of the contract are the words of the code: neither side knows one that the other does not. */
class ContractWordsTest {
  private static final ContractDocument DOCUMENT = ContractDocument.read();

  static List<Words> words() {
    return List.of(
        new Words("FaultCode", all(FaultCode.values(), Enum::name)),
        new Words("PermissionReason", all(PermissionReason.values(), Enum::name)),
        new Words("ChangeType", lower(ChangeType.values())),
        new Words("Purpose", all(Purpose.values(), Purpose::word)),
        new Words("Channel", all(Channel.values(), Channel::word)),
        new Words("Manner", all(Manner.values(), Manner::word)),
        new Words("DecisionKind", all(DecisionKind.values(), DecisionKind::word)),
        new Words("ContactKind", lower(ContactKind.values())),
        new Words("ContactState", lower(ContactState.values())),
        new Words("IdentifierType", all(IdentifierType.values(), IdentifierType::word)),
        new Words("RecordSource", lower(Source.values())),
        new Words("Outcome", all(Outcome.values(), Outcome::word)),
        new Words("MatchedOn", all(MatchedOn.values(), MatchedOn::word)),
        new Words("Closeness", all(Closeness.values(), Closeness::word)),
        new Words("ReceiptKind", all(ReceiptKind.values(), ReceiptKind::word)),
        new Words("AdjustmentType", all(AdjustmentType.values(), AdjustmentType::word)),
        new Words("PurchaseState", all(PurchaseState.values(), PurchaseState::word)),
        new Words("PurchaseFlag", all(PurchaseFlag.values(), PurchaseFlag::word)),
        new Words("RepairState", lower(Repair.State.values())),
        new Words("Verdict", lower(Verdict.values())),
        new Words("DistinctionKind", lower(Distinction.Kind.values())),
        new Words("ReviewSource", lower(Review.Source.values())),
        new Words("MatchField", lower(MatchField.values())),
        new Words("MatchAgreement", lower(Agreement.values())),
        new Words("MatchFinding", and(lower(Finding.values()), "shared_by_many")),
        new Words("LinkReason", lower(LinkReason.values())),
        new Words("ScanScope", lower(DuplicateScan.Scope.values())),
        new Words("RolloutPhase", lower(RolloutPhase.values())));
  }

  @ParameterizedTest
  @MethodSource("words")
  void schemaShouldListTheWordsOfTheCodeWhenItIsAnEnumeration(Words words) {
    assertThat(listed(words.schema())).isEqualTo(words.ofTheCode());
  }

  @Test
  void consentStateShouldHaveAWordForEveryStateOfTheCode() {
    Set<String> states =
        Stream.of(ConsentState.class.getPermittedSubclasses())
            .map(state -> state.getSimpleName().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed("ConsentStateWord")).isEqualTo(states).contains(new ConsentState.None().word());
  }

  private static Set<String> listed(String schema) {
    return DOCUMENT.at("/components/schemas/" + schema + "/enum").valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T> Set<String> all(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T extends Enum<T>> Set<String> lower(T[] values) {
    return all(values, value -> value.name().toLowerCase(Locale.ROOT));
  }

  private static Set<String> and(Set<String> words, String word) {
    return Stream.concat(words.stream(), Stream.of(word)).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The words of an enumeration.
   *
   * @param schema its schema in the contract
   * @param ofTheCode what the code knows
   */
  record Words(String schema, Set<String> ofTheCode) {
    @Override
    public String toString() {
      return schema;
    }
  }
}
