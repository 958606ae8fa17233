package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.customer.Confirmation;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import io.comptoir.crm.domain.review.Verdict;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Scribe;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import io.comptoir.crm.testkit.fixture.Stores;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Customers, their merges and the doubts about them. */
record CustomerCommands(Random random, World world) {
  private static final int MOST_CUSTOMERS = 25;

  List<Supplier<Optional<Command>>> kinds() {
    return List.of(
        this::create, this::create, this::tell, this::tell, this::forget, this::record, this::confirm, this::promote,
        this::join, this::part, this::open, this::addCandidates, this::decide, this::reopen, this::tellApart,
        this::remember);
  }

  private Optional<Command> create() {
    if (world.customers.size() >= MOST_CUSTOMERS) {
      return Optional.empty();
    }
    long number = world.next();
    CustomerStatus status = random.nextInt(4) == 0 ? CustomerStatus.PROVISIONAL : CustomerStatus.REGULAR;
    world.customers.add(Customers.id(number));
    return Optional.of(new Command("create " + number, scribe -> scribe.create(number, status)));
  }

  private Optional<Command> tell() {
    return customer("tell", id -> {
      long number = world.next();
      Sayings said = new RandomSayings(random).next();
      return scribe -> scribe.tell(id, number, said);
    });
  }

  private Optional<Command> forget() {
    return customer("forget", id -> {
      long number = world.next();
      Profile left = Customers.record(number, new RandomSayings(random).next()).profile();
      return scribe -> scribe.update(id, number, left);
    });
  }

  private Optional<Command> record() {
    return customer("record", id -> {
      CustomerRecord record = Customers.record(world.next(), new RandomSayings(random).next());
      return scribe -> scribe.record(id, record);
    });
  }

  private Optional<Command> confirm() {
    return customer("confirm", id -> {
      long number = world.next();
      Sayings said = new RandomSayings(random).next();
      Confirmation confirmation = new Confirmation(id, Customers.operation(number), Moments.time(number), said);
      return scribe -> scribe.repositories().customers().addConfirmation(confirmation);
    });
  }

  private Optional<Command> promote() {
    return customer("promote", id -> scribe -> scribe.repositories().customers().promote(id));
  }

  private Optional<Command> join() {
    List<CustomerId> free = world.unmerged();
    if (free.size() < 2) {
      return Optional.empty();
    }
    CustomerId retired = World.any(random, free);
    CustomerId survivor = World.any(random, free.stream().filter(id -> !id.equals(retired)).toList());
    long seconds = world.next();
    world.survivors.put(retired, survivor);
    if (random.nextBoolean()) {
      return Optional.of(new Command("join", scribe -> scribe.join(retired, survivor, seconds)));
    }
    CustomerRecord choices = Customers.record(world.next(), new RandomSayings(random).next());
    DecidedBy by = decider(seconds);
    return Optional.of(new Command("join by hand", scribe -> scribe.join(retired, survivor, choices, by)));
  }

  private Optional<Command> part() {
    if (world.survivors.isEmpty()) {
      return Optional.empty();
    }
    CustomerId retired = World.any(random, List.copyOf(world.survivors.keySet()));
    CustomerId survivor = world.survivors.remove(retired);
    long seconds = world.next();
    return Optional.of(new Command("part", scribe -> scribe.part(retired, survivor, seconds)));
  }

  private Optional<Command> open() {
    return customer("open review", id -> {
      long number = world.next();
      ReviewId review = new ReviewId(SequentialIds.numbered(number));
      world.reviews.add(review);
      Review opened =
          new Review(review, id, List.of(World.any(random, world.customers)), doubt(), Moments.at(number));
      return scribe -> scribe.repositories().reviews().open(opened);
    });
  }

  private Review.Doubt doubt() {
    String phone = World.any(random, RandomSayings.PHONES);
    return new Review.Doubt(
        List.of(Customers.phoneKey(phone)), Customers.folded(World.any(random, RandomSayings.NAMES)));
  }

  private Optional<Command> addCandidates() {
    if (world.reviews.isEmpty()) {
      return Optional.empty();
    }
    ReviewId review = World.any(random, world.reviews);
    return customer(
        "add candidates", id -> scribe -> scribe.repositories().reviews().addCandidates(review, List.of(id)));
  }

  private Optional<Command> decide() {
    if (world.reviews.isEmpty() || random.nextBoolean()) {
      return Optional.empty();
    }
    ReviewId review = World.any(random, world.reviews);
    Verdict verdict = World.any(random, List.of(Verdict.values()));
    CustomerId with = random.nextBoolean() ? World.any(random, world.customers) : null;
    long number = world.next();
    Review.Decision decision = new Review.Decision(verdict, with, decider(number), Moments.at(number));
    return Optional.of(new Command("decide review", scribe -> scribe.repositories().reviews().decide(review, decision)));
  }

  private DecidedBy decider(long number) {
    OperationId operation = Customers.operation(number);
    Origin till = Stores.till();
    return random.nextBoolean()
        ? DecidedBy.nobodyKnown(operation)
        : new DecidedBy(operation, new KeyId(SequentialIds.numbered(7)), till.store(), null, till.advisor());
  }

  private Optional<Command> reopen() {
    if (world.reviews.isEmpty()) {
      return Optional.empty();
    }
    ReviewId review = World.any(random, world.reviews);
    return Optional.of(new Command("reopen review", scribe -> scribe.repositories().reviews().reopen(review)));
  }

  private Optional<Command> tellApart() {
    return customer("tell apart", id -> {
      List<CustomerId> others = world.customers.stream().filter(other -> !other.equals(id)).toList();
      if (others.isEmpty()) {
        return scribe -> {};
      }
      long number = world.next();
      Distinction.Kind kind = World.any(random, List.of(Distinction.Kind.values()));
      Distinction distinction =
          new Distinction(id, World.any(random, others), kind, decider(number), Moments.at(number));
      return scribe -> scribe.tellApart(distinction);
    });
  }

  private Optional<Command> remember() {
    return customer("remember", id -> {
      CustomerId other = World.any(random, world.customers);
      return scribe -> scribe.repositories().reviews().rememberCandidates(id, List.of(other));
    });
  }

  private Optional<Command> customer(String name, Function<CustomerId, Consumer<Scribe>> work) {
    if (world.customers.isEmpty()) {
      return Optional.empty();
    }
    CustomerId id = World.any(random, world.customers);
    return Optional.of(new Command(name, work.apply(id)));
  }
}
