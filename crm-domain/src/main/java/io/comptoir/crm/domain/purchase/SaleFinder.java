package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the receipt that a returned line means among those on file. */
final class SaleFinder {
  private record Printed(StoreCode store, TillCode till, ReceiptNumber number) {}

  private final Map<Printed, TreeMap<LocalDate, ReceiptIdentity>> byNumber = new HashMap<>();

  SaleFinder(Stream<ReceiptIdentity> seen) {
    seen.forEach(identity -> byNumber
        .computeIfAbsent(new Printed(identity.store(), identity.till(), identity.number()), key -> new TreeMap<>())
        .put(identity.businessDay(), identity));
  }

  /** The one of the day that is named; without a day the latest up to {@code day}, or else the first after it. */
  Optional<ReceiptIdentity> find(LineReference reference, LocalDate day) {
    TreeMap<LocalDate, ReceiptIdentity> days = byNumber.getOrDefault(
        new Printed(reference.store(), reference.till(), reference.number()), new TreeMap<>());
    if (reference.businessDay() != null) {
      return Optional.ofNullable(days.get(reference.businessDay()));
    }
    return Optional.ofNullable(days.floorEntry(day))
        .or(() -> Optional.ofNullable(days.firstEntry()))
        .map(Map.Entry::getValue);
  }
}
