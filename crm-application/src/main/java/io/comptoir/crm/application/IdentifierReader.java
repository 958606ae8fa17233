package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.IdentifierType;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.privacy.CardNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads cards and other systems' ids; a payment card is none, unless its number is one of the house's own range. */
final class IdentifierReader {
  private static final int MOST_IDENTIFIERS = 20;
  private static final IdentifierForm NOTHING_TYPED = new IdentifierForm(null, null, null);

  private final HousePolicy policy;
  private final Faults faults;

  IdentifierReader(HousePolicy policy, Faults faults) {
    this.policy = policy;
    this.faults = faults;
  }

  List<Identifier> read(String pointer, List<IdentifierForm> typed) {
    List<Identifier> identifiers = new ArrayList<>();
    for (int i = 0; i < Math.min(typed.size(), MOST_IDENTIFIERS); i++) {
      identifier(pointer + "/identifiers/" + i, typed.get(i)).ifPresent(identifiers::add);
    }
    return identifiers;
  }

  private Optional<Identifier> identifier(String pointer, IdentifierForm typed) {
    if (typed.equals(NOTHING_TYPED)) {
      return Optional.empty();
    }
    String value = Objects.requireNonNullElse(typed.value(), "").strip();
    if (CardNumbers.isCardNumber(value.replaceAll("[ -]", "")) && !policy.isOwnCard(value)) {
      faults.keep(pointer, FaultCode.CARD_NUMBER_MASKED, "A payment card is no identifier: it was masked", value);
      return Optional.empty();
    }
    return faults.read(pointer, value, raw -> new Identifier(type(typed), source(typed), raw));
  }

  static IdentifierType type(IdentifierForm typed) {
    return Optional.ofNullable(typed.type())
        .flatMap(IdentifierType::parse)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    FaultCode.UNKNOWN_VALUE, "The type of an identifier is loyalty_card, external or token"));
  }

  private static @Nullable String source(IdentifierForm typed) {
    return typed.source() == null || typed.source().isBlank() ? null : typed.source();
  }
}
