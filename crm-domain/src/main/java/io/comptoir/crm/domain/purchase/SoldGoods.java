package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one sale sent out, and which shares of it a line of goods back takes from.
 *
 * @param sale the sale's identity
 * @param lines its lines of goods out; none when the sale counts nothing
 */
record SoldGoods(ReceiptIdentity sale, List<ReceiptLine> lines) {
  /** A part of a sale, and how much of it was sold. */
  record Share(ReceiptIdentity sale, String part, Quantity sold) {}

  static SoldGoods of(ReceiptIdentity sale, Optional<Receipt> receipt) {
    List<ReceiptLine> lines = receipt.map(Receipt::lines).orElse(List.of());
    return new SoldGoods(sale, lines.stream().filter(line -> line.quantity().signum() > 0).toList());
  }

  /** The shares that {@code back} takes from: all goods of the sale, its article, and the line it names. */
  List<Share> sharesOf(ReceiptLine back, LineReference reference) {
    List<Share> shares = new ArrayList<>();
    shares.add(share("all", line -> true));
    Optional<Integer> number = Optional.ofNullable(reference.lineNumber());
    number.ifPresent(n -> shares.add(share("line " + n, line -> line.number() == n)));
    Article article = number.flatMap(n -> firstArticle(line -> line.number() == n))
        .or(() -> firstArticle(line -> line.article().isSameAs(back.article())))
        .orElse(back.article());
    article.key().ifPresent(key -> shares.add(share(key, line -> line.article().isSameAs(article))));
    return shares;
  }

  // Returns that tell the code and returns that tell the number take from one share: the sale's own article names it.
  private Optional<Article> firstArticle(Predicate<ReceiptLine> which) {
    return lines.stream().filter(which).map(ReceiptLine::article).findFirst();
  }

  private Share share(String part, Predicate<ReceiptLine> which) {
    return new Share(sale, part,
        lines.stream().filter(which).map(ReceiptLine::quantity).reduce(Quantity.ZERO, Quantity::plus));
  }
}
