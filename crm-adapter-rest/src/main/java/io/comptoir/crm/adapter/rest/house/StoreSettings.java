package io.comptoir.crm.adapter.rest.house;

import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** A store as it is sent. */
record StoreSettings(
    Optional<String> name,
    Optional<CountryCode> country,
    Optional<ZoneId> timeZone,
    Optional<Currency> currency,
    Optional<RolloutPhase> phase) {
  private static final int NAME_LENGTH = 200;

  static Store read(StoreCode code, JsonObject body) {
    return Strictly.read(body, StoreSettings::of).store(code);
  }

  private static StoreSettings of(Members members) {
    return new StoreSettings(
        Strictly.text(members, "name", NAME_LENGTH, StoreSettings::printable),
        Strictly.word(members, "country", CountryCode::parse),
        Strictly.word(members, "time_zone", StoreSettings::zone),
        Strictly.word(members, "currency", Money::parseCurrency),
        Strictly.word(members, "phase", StoreSettings::phase));
  }

  // Every member was there, or the reading has refused the whole.
  private Store store(StoreCode code) {
    return new Store(
        code, name.orElseThrow(), country.orElseThrow(), timeZone.orElseThrow(), currency.orElseThrow(),
        phase.orElseThrow());
  }

  private static String printable(String text) {
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(FaultCode.CONTROL_CHARACTERS, "A name has no control characters");
    }
    return text.strip();
  }

  // The JDK also reads offsets such as +02:00, which know no summer.
  private static ZoneId zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new InvalidValueException(FaultCode.UNKNOWN_VALUE, "A time zone is a name such as Europe/Paris");
    }
    return ZoneId.of(text);
  }

  private static RolloutPhase phase(String text) {
    return Arrays.stream(RolloutPhase.values())
        .filter(phase -> phase.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() ->
            new InvalidValueException(FaultCode.UNKNOWN_VALUE, "A phase is training, soft_start or live"));
  }
}
