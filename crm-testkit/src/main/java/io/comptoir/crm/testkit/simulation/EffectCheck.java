package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.port.in.CaptureAnswer.FiledPurchase;
import io.comptoir.crm.application.port.in.CaptureAnswer.Result;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds what is stored to what was answered: nothing twice, nothing that nobody was told of. */
final class EffectCheck {
  private final Books books;
  private final List<Change> changes;
  private final Trace trace;

  EffectCheck(Books books, List<Change> changes, Trace trace) {
    this.books = books;
    this.changes = changes;
    this.trace = trace;
  }

  void run() {
    same(ChangeType.CAPTURE_RECORDED, books.stored().map(operation -> operation.id().value()));
    same(ChangeType.CUSTOMER_CREATED, told(r -> Stream.ofNullable(r.customer()).map(c -> c.value())));
    same(ChangeType.PURCHASE_RECORDED, told(r -> Stream.ofNullable(r.purchase()).map(p -> p.id().value())));
    same(ChangeType.CONSENT_DECIDED, told(r -> r.decisions().stream().map(d -> d.id().value())));
    onePurchaseForEachReceipt();
  }

  private Stream<UUID> told(Function<Result, Stream<UUID>> part) {
    return books.answers().map(stored -> stored.result()).flatMap(part).distinct();
  }

  private void same(ChangeType type, Stream<UUID> told) {
    List<UUID> left = new ArrayList<>(told.toList());
    for (Change change : changes) {
      boolean known = change.type() != type || left.remove(change.id());
      trace.require(known, Invariant.ONE_EFFECT, type + " " + change.id() + " is stored twice, or answers to nobody");
    }
    trace.require(left.isEmpty(), Invariant.NOTHING_LOST, type + " of " + left + " was answered and is not stored");
  }

  private void onePurchaseForEachReceipt() {
    Map<Slip, UUID> filed = new HashMap<>();
    Map<UUID, Slip> slips = new HashMap<>();
    books.stored().filter(operation -> operation.act().slip() != null).forEach(operation -> {
      Slip slip = operation.act().slip();
      FiledPurchase purchase = operation.stored().orElseThrow().result().purchase();
      trace.require(purchase != null, Invariant.NOTHING_LOST, "the receipt of " + operation + " was not filed");
      if (purchase != null) {
        UUID id = purchase.id().value();
        boolean one = Objects.requireNonNullElse(filed.putIfAbsent(slip, id), id).equals(id)
            && Objects.requireNonNullElse(slips.putIfAbsent(id, slip), slip).equals(slip);
        trace.require(one, Invariant.ONE_EFFECT, slip + " and purchase " + id + " are not one to one");
      }
    });
  }
}
