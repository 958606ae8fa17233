package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.consent.Notice;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.testkit.fixture.Decisions;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import io.comptoir.crm.testkit.fixture.Stores;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Stores, notices, keys and bare changes. */
record HouseCommands(Random random, World world) {
  static final List<String> STORES = List.of("PAR-01", "LYO-01", "par-01");

  List<Supplier<Optional<Command>>> kinds() {
    return List.of(this::put, this::word, this::key, this::revoke, this::change);
  }

  private Optional<Command> put() {
    RolloutPhase phase = World.any(random, List.of(RolloutPhase.values()));
    Versioned store = new Versioned(Stores.store(World.any(random, STORES), phase), world.next());
    return Optional.of(new Command("put store", scribe -> scribe.repositories().stores().put(store)));
  }

  private Optional<Command> word() {
    Notice notice = Decisions.notice("till", Long.toString(world.next()), random.nextBoolean() ? "fr" : "de");
    return Optional.of(new Command("add notice", scribe -> scribe.repositories().notices().add(notice)));
  }

  private Optional<Command> key() {
    long number = world.next();
    KeyId id = new KeyId(SequentialIds.numbered(number));
    ApiKey key =
        new ApiKey(id, Role.TILL, Set.of(Stores.PARIS), hash(number), "till_" + number, Moments.at(number), null);
    world.keys.add(key);
    return Optional.of(new Command("add key", scribe -> scribe.repositories().keys().add(key)));
  }

  private static String hash(long number) {
    return String.format("%064x", number);
  }

  private Optional<Command> revoke() {
    if (world.keys.isEmpty()) {
      return Optional.empty();
    }
    ApiKey key = World.any(random, world.keys);
    ApiKey revoked = key.revoked(Moments.at(world.next()));
    world.keys.set(world.keys.indexOf(key), revoked);
    return Optional.of(new Command("revoke key", scribe -> scribe.repositories().keys().update(revoked)));
  }

  private Optional<Command> change() {
    long number = world.next();
    return Optional.of(
        new Command(
            "change",
            scribe -> scribe.change(ChangeType.STORE_CHANGED, SequentialIds.numbered(number), number, number)));
  }
}
