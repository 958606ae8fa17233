package io.comptoir.crm.bench.data;

import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.money.Quantity;
import io.comptoir.crm.domain.purchase.Article;
import io.comptoir.crm.domain.purchase.FiledReceipt;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseSource;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import io.comptoir.crm.domain.purchase.ReceiptKind;
import io.comptoir.crm.domain.purchase.ReceiptLine;
import io.comptoir.crm.domain.purchase.ReceiptNumber;
import io.comptoir.crm.domain.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Makes the receipts of the house. */
final class Sales {
  private static final Quantity ONE = Quantity.parse("1");
  private static final String[] ARTICLES = {"Sac cabas", "Foulard", "Bague", "Montre", "Ceinture", "Parfum 50 ml"};
  private static final int ARTICLE_NUMBERS = 4_000;
  private static final int MOST_LINES = 3;

  private Sales() {}

  static Purchase sale(Visit visit, Book book) {
    Store store = House.storeOf(visit.origin());
    List<ReceiptLine> lines = lines(store.currency(), book.drawn());
    Money total = lines.stream().map(ReceiptLine::total).reduce(Money::plus).orElseThrow();
    PurchaseId id = new PurchaseId(book.drawn().id());
    ReceiptIdentity identity =
        new ReceiptIdentity(
            visit.origin().store(),
            visit.origin().till(),
            visit.at().atZone(store.timeZone()).toLocalDate(),
            new ReceiptNumber(Integer.toString(100_000 + book.drawn().below(900_000))));
    Receipt receipt = new Receipt(identity, ReceiptKind.SALE, lines, List.of(), List.of(), total, null);
    FiledReceipt filed = FiledReceipt.readable(receipt, book.contentHash(receipt.contentText()), null);
    PurchaseSource source = new PurchaseSource(visit.operation(), visit.time(), visit.origin());
    return Purchase.of(id, PurchaseState.RECORDED, filed, source);
  }

  private static List<ReceiptLine> lines(Currency currency, Drawn drawn) {
    List<ReceiptLine> lines = new ArrayList<>();
    int count = 1 + drawn.below(MOST_LINES);
    for (int number = 1; number <= count; number++) {
      int article = drawn.below(ARTICLE_NUMBERS);
      Money price = new Money(BigDecimal.valueOf(2_000 + drawn.below(300_000), 2), currency);
      Article sold = new Article("ART-" + article, null, ARTICLES[article % ARTICLES.length]);
      lines.add(new ReceiptLine(number, sold, ONE, price, null, price, null));
    }
    return lines;
  }
}
