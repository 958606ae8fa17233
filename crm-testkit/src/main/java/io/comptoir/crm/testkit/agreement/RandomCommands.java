package io.comptoir.crm.testkit.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws commands that the ports allow on what there is. */
final class RandomCommands {
  private final Random random;
  private final List<Supplier<Optional<Command>>> kinds;

  RandomCommands(Random random, World world) {
    this.random = random;
    this.kinds =
        Stream.of(
                new CustomerCommands(random, world).kinds(),
                new PurchaseCommands(random, world).kinds(),
                new CaptureCommands(random, world).kinds(),
                new HouseCommands(random, world).kinds())
            .flatMap(List::stream)
            .toList();
  }

  Command next() {
    return Stream.generate(() -> World.any(random, kinds).get()).flatMap(Optional::stream).findFirst().orElseThrow();
  }
}
