package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.Suppression;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Decisions;
import io.comptoir.crm.testkit.fixture.RandomReceipts;
import io.comptoir.crm.testkit.fixture.Receipts;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Receipts, to whom they belong, and what was decided on the occasion. */
record PurchaseCommands(Random random, World world) {
  List<Supplier<Optional<Command>>> kinds() {
    return List.of(
        this::file, this::file, this::give, this::give, this::give, this::mend, this::decide, this::decide,
        this::setAside, this::suppress);
  }

  private Optional<Command> file() {
    Purchase purchase = new RandomReceipts(random).purchase(world.next());
    world.purchases.add(purchase);
    return Optional.of(new Command("file " + purchase.id(), scribe -> scribe.file(purchase)));
  }

  private Optional<Command> give() {
    if (world.purchases.isEmpty() || world.customers.isEmpty()) {
      return Optional.empty();
    }
    Purchase purchase = World.any(random, world.purchases);
    Optional<CustomerId> owner =
        Optional.of(World.any(random, world.customers)).filter(id -> random.nextInt(5) > 0);
    long number = world.next();
    return Optional.of(
        new Command("give " + purchase.id(), scribe -> scribe.give(purchase.id(), owner.orElse(null), number)));
  }

  private Optional<Command> mend() {
    List<Purchase> broken =
        world.purchases.stream().filter(one -> one.state() == PurchaseState.NEEDS_REPAIR).toList();
    if (broken.isEmpty()) {
      return Optional.empty();
    }
    Purchase purchase = World.any(random, broken);
    Purchase mended = Receipts.mended(purchase, new RandomReceipts(random).receipt(), world.next());
    world.purchases.set(world.purchases.indexOf(purchase), mended);
    return Optional.of(new Command("mend " + purchase.id(), scribe -> scribe.mend(mended)));
  }

  private Optional<Command> decide() {
    if (world.customers.isEmpty()) {
      return Optional.empty();
    }
    CustomerId customer = World.any(random, world.customers);
    long number = world.next();
    ConsentDecision decision =
        random.nextBoolean() ? Decisions.granted(number, customer) : Decisions.refused(number, customer);
    world.decisions.add(decision);
    return Optional.of(new Command("decide " + decision.id(), scribe -> scribe.decide(decision)));
  }

  private Optional<Command> setAside() {
    return decided()
        .map(one -> new Command("set aside", scribe -> scribe.repositories().consents().setAside(one.id())));
  }

  private Optional<Command> suppress() {
    return decided().map(one -> {
      String phone = World.any(random, RandomSayings.PHONES);
      Suppression by = Suppression.by(one, World.any(random, world.customers), Customers.phoneKey(phone));
      return new Command("suppress", scribe -> scribe.repositories().consents().suppress(by));
    });
  }

  private Optional<ConsentDecision> decided() {
    return world.decisions.isEmpty() ? Optional.empty() : Optional.of(World.any(random, world.decisions));
  }
}
