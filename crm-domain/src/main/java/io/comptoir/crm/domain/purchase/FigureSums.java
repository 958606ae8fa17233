package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up purchases that count, the latest first. */
final class FigureSums {
  private static final int GAP_DECIMALS = 1;

  private FigureSums() {}

  static PurchaseSummary summary(List<Purchase> counting, Instant asOf) {
    Map<Currency, List<Entry>> byCurrency = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    List<Entry> entries = counting.stream().map(Entry::of).toList();
    byCurrency.putAll(entries.stream().collect(Collectors.groupingBy(entry -> entry.last().total().currency())));
    return new PurchaseSummary(
        entries.size(),
        entries.isEmpty() ? null : entries.get(0).last(),
        averageGapDays(entries),
        byCurrency.values().stream().map(some -> figures(some, asOf)).toList());
  }

  private static PurchaseFigures figures(List<Entry> entries, Instant asOf) {
    Instant yearBefore = asOf.atOffset(ZoneOffset.UTC).minusMonths(12).toInstant();
    Currency currency = entries.get(0).last().total().currency();
    return new PurchaseFigures(
        currency,
        entries.size(),
        sum(currency, entries),
        sum(currency, entries.stream().filter(entry -> entry.last().at().isAfter(yearBefore)).toList()),
        entries.get(0).last(),
        averageGapDays(entries));
  }

  private static Money sum(Currency currency, Collection<Entry> entries) {
    return entries.stream().map(entry -> entry.last().total()).reduce(Money.zero(currency), Money::plus);
  }

  private static @Nullable BigDecimal averageGapDays(List<Entry> entries) {
    TreeSet<LocalDate> days = entries.stream().map(Entry::day).collect(Collectors.toCollection(TreeSet::new));
    return days.size() < 2
        ? null
        : BigDecimal.valueOf(ChronoUnit.DAYS.between(days.first(), days.last()))
            .divide(BigDecimal.valueOf(days.size() - 1L), GAP_DECIMALS, RoundingMode.HALF_UP);
  }

  private record Entry(LocalDate day, LastPurchase last) {
    static Entry of(Purchase purchase) {
      Receipt receipt = purchase.receipt().orElseThrow();
      return new Entry(receipt.identity().businessDay(),
          new LastPurchase(purchase.occurred().at(), receipt.identity().store(), receipt.total()));
    }
  }
}
