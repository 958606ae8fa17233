package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came back from each sale, held against what it sold: by line where a return names one, by article, and as a
 * whole. A sale that counts nothing sold nothing; one that needs repair is seen, but not held against anything.
 */
final class ReturnedGoods {
  private record Share(ReceiptIdentity sale, String part) {}

  private final CountedReceipts counted;
  private final Map<String, List<ReceiptIdentity>> salesByNumber = new HashMap<>();
  private final Map<Share, Quantity> returned = new HashMap<>();
  private final Map<Share, Quantity> sold = new HashMap<>();
  private final Set<PurchaseId> unseen = new HashSet<>();
  private final Map<PurchaseId, Set<Share>> shares = new HashMap<>();

  private ReturnedGoods(CountedReceipts counted) {
    this.counted = counted;
  }

  static ReturnedGoods of(CountedReceipts counted) {
    ReturnedGoods goods = new ReturnedGoods(counted);
    return goods;
  }

  Set<PurchaseFlag> flags(Purchase purchase) {
    return EnumSet.noneOf(PurchaseFlag.class);
  }
}
