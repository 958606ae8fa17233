package io.comptoir.crm.domain.purchase;

import static io.comptoir.crm.domain.purchase.PurchaseFixture.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random receipts that add up, in currencies of 0, 2 and 3 decimals, and the same with one total off. */
class ReceiptReaderPropertyTest {
  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  private static final class Till {
    private final Random random;
    private final Currency currency;

    Till(long seed) {
      random = new Random(seed);
      currency = Currency.getInstance(List.of("EUR", "JPY", "KWD", "CHF").get(random.nextInt(4)));
    }

    ReceiptForm receipt() {
      List<LineForm> lines = new ArrayList<>();
      List<AdjustmentForm> adjustments = new ArrayList<>();
      Money sum = Money.zero(currency);
      for (int i = random.nextInt(6); i >= 0; i--) {
        Quantity quantity = new Quantity(BigDecimal.valueOf(random.nextInt(20_000) - 10_000, 3));
        Money price = new Money(BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(5)), currency);
        Money discount = random.nextInt(3) > 0 ? null : part(price.times(quantity));
        Money total = discount == null ? price.times(quantity) : price.times(quantity).minus(discount);
        sum = sum.plus(total);
        lines.add(new LineForm(null, "A" + i, null, null, quantity.toString(), form(price),
            discount == null ? null : form(discount), form(total), null));
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        Money amount = part(new Money(BigDecimal.valueOf(random.nextInt(2000) - 1000), currency));
        sum = sum.plus(amount);
        adjustments.add(new AdjustmentForm("other", null, form(amount)));
      }
      return new ReceiptForm("1", null, "exchange", lines, adjustments, List.of(), form(sum), null, null);
    }

    private Money part(Money whole) {
      return whole.times(new Quantity(BigDecimal.valueOf(random.nextInt(100), 2)));
    }

    /** Off by 2 to 1000 minor units, up or down. */
    MoneyForm off(MoneyForm form) {
      Money money = Money.parse(form.amount(), form.currency());
      long units = (2 + random.nextInt(999)) * (random.nextBoolean() ? 1 : -1);
      return form(money.plus(money.minorUnit().times(new Quantity(BigDecimal.valueOf(units)))));
    }

    private static MoneyForm form(Money money) {
      return new MoneyForm(money.amountText(), money.currency().getCurrencyCode());
    }

    ReceiptForm perturbed(ReceiptForm form) {
      List<LineForm> lines = new ArrayList<>(form.lines());
      int which = random.nextInt(lines.size() + 1);
      MoneyForm total = form.total();
      if (which == lines.size()) {
        total = off(total);
      } else {
        LineForm line = lines.get(which);
        lines.set(which, new LineForm(line.lineNumber(), line.sku(), line.gtin(), line.description(), line.quantity(),
            line.unitPrice(), line.discount(), off(line.total()), line.returns()));
      }
      return new ReceiptForm("1", null, form.kind(), lines, form.adjustments(), List.of(), total, null, null);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readShouldGiveTheReceiptWhenItAddsUp(long seed) {
    ReceiptReading reading = ReceiptReader.read(new Till(seed).receipt(), CONTEXT);
    assertThat(reading).as("seed %d: %s", seed, reading.warnings()).isInstanceOf(ReceiptReading.Readable.class);
    assertThat(reading.warnings()).as("seed %d", seed).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readShouldNeedRepairWhenOneTotalIsOffByTwoMinorUnits(long seed) {
    Till till = new Till(seed);
    ReceiptForm perturbed = till.perturbed(till.receipt());
    assertThat(ReceiptReader.read(perturbed, CONTEXT)).as("seed %d", seed)
        .isInstanceOf(ReceiptReading.NeedsRepair.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readShouldNeverThrowWhateverIsTyped(long seed) {
    Random random = new Random(seed);
    List<String> words = List.of("", "1", "-1", "1.00", "sale", "void", "return", "EUR", "JPY", "x\u0000", "2026-11-21",
        "99999999999999999999", "1e9", "-0.0000", "𝄞", "null");
    List<LineForm> lines = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      lines.add(new LineForm(word(random, words), word(random, words), word(random, words), word(random, words),
          word(random, words), money(random, words), money(random, words), money(random, words),
          new LineReferenceForm(word(random, words), word(random, words), word(random, words), word(random, words),
              word(random, words))));
    }
    ReceiptForm form = new ReceiptForm(word(random, words), word(random, words), word(random, words),
        random.nextInt(5) == 0 ? null : lines,
        List.of(new AdjustmentForm(word(random, words), word(random, words), money(random, words))),
        List.of(new TaxForm(word(random, words), money(random, words))), money(random, words),
        new ReceiptReferenceForm(word(random, words), word(random, words), word(random, words), word(random, words)),
        null);
    assertThat(ReceiptReader.read(form, CONTEXT).warnings()).as("seed %d", seed).isNotEmpty();
  }

  private static String word(Random random, List<String> words) {
    return random.nextInt(6) == 0 ? null : words.get(random.nextInt(words.size()));
  }

  private static MoneyForm money(Random random, List<String> words) {
    return random.nextInt(6) == 0 ? null : new MoneyForm(word(random, words), word(random, words));
  }
}
