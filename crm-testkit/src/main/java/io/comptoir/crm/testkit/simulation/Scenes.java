package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.testkit.simulation.Act.Choice;
import io.comptoir.crm.testkit.simulation.Act.Visitor;
import io.comptoir.crm.testkit.simulation.Slip.Kind;
import io.comptoir.crm.testkit.simulation.Slip.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws what happens at a till next: people come, buy, bring back, agree and change their minds. */
final class Scenes {
  private static final List<String> CHANNELS = List.of("email", "sms");
  private static final List<String> DECISIONS = List.of("granted", "granted", "withdrawn", "refused");
  private static final List<String> CURRENCIES = List.of("EUR", "EUR", "CHF");
  private static final int LARGEST_STEP = 9;

  private final Chance chance;
  private final Books books;
  private final List<Shopper> shoppers;
  private int lastNumber;
  private int lastPrice;

  Scenes(Chance chance, Books books, int shoppers) {
    this.chance = chance;
    this.books = books;
    this.shoppers = IntStream.range(0, shoppers).mapToObj(Shopper::new).toList();
  }

  Act next(String till) {
    return switch ((int) chance.between(0, 11)) {
      case 0 -> act(null, sale(till), List.of());
      case 1 -> about(Kind.RETURN, till);
      case 2 -> about(Kind.VOID, till);
      case 3 -> toldBefore(till).map(this::again).orElseGet(() -> visit(till));
      case 4 -> toldBefore(till).map(this::otherwise).orElseGet(() -> visit(till));
      case 5, 6, 7 -> act(visitor(), null, List.of(choice()));
      default -> visit(till);
    };
  }

  private Act visit(String till) {
    return act(visitor(), sale(till), chance.oneIn(2) ? List.of(choice()) : List.of());
  }

  private Act about(Kind kind, String till) {
    List<Operation> printed = books.printed();
    if (printed.isEmpty()) {
      return visit(till);
    }
    Slip sold = slipOf(chance.of(printed));
    return act(visitor(), slip(till, kind, sold.currency(), sold.place()), List.of());
  }

  private Optional<Operation> toldBefore(String till) {
    List<Operation> own = books.printed().stream().filter(one -> one.till().equals(till)).toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(chance.of(own));
  }

  // The same receipt by another capture, whoever it named, or nobody.
  private Act again(Operation told) {
    return act(chance.oneIn(2) ? told.act().who() : null, slipOf(told), List.of());
  }

  // The same number with other content.
  private Act otherwise(Operation told) {
    Slip first = slipOf(told);
    Slip other = new Slip(first.place(), Kind.SALE, price(), first.currency(), null);
    return new Act(visitor(), other, List.of(), chance.oneIn(2) ? Handling.STRICT : Handling.LENIENT);
  }

  private Act act(@Nullable Visitor who, @Nullable Slip slip, List<Choice> choices) {
    return new Act(who, slip, choices, chance.oneIn(8) ? Handling.STRICT : Handling.LENIENT);
  }

  private Visitor visitor() {
    Shopper shopper = chance.of(shoppers);
    return new Visitor(shopper, shopper.form(chance));
  }

  private Choice choice() {
    return new Choice(chance.of(CHANNELS), chance.of(DECISIONS));
  }

  private Slip sale(String till) {
    return slip(till, Kind.SALE, chance.of(CURRENCIES), null);
  }

  private Slip slip(String till, Kind kind, String currency, @Nullable Place about) {
    return new Slip(new Place(till, Integer.toString(++lastNumber)), kind, price(), currency, about);
  }

  // No two receipts say the same, so that a receipt told twice is told of one visit.
  private int price() {
    lastPrice += (int) chance.between(1, LARGEST_STEP);
    return lastPrice;
  }

  private static Slip slipOf(Operation printed) {
    return Objects.requireNonNull(printed.act().slip());
  }
}
