package io.comptoir.crm.testkit.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.Work;
import io.comptoir.crm.testkit.fixture.Scribe;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Runs the same random units of work on two storages and fails when their answers differ. The same seed gives the same
 * units; the failure names the seed, the unit and the question. What a port leaves open, such as the order of names
 * changed equally recently, is not compared.
 */
public final class StorageAgreement {
  private static final int MOST_COMMANDS = 4;
  private static final int ONE_UNDONE_IN = 8;
  private static final int ALL_QUESTIONS_EVERY = 20;
  private static final int QUESTIONS = 12;

  private final long seed;
  private final Random random;
  private final Storage expected;
  private final Storage actual;
  private World world = new World();

  private StorageAgreement(long seed, Storage expected, Storage actual) {
    this.seed = seed;
    this.random = new Random(seed);
    this.expected = expected;
    this.actual = actual;
  }

  /** Runs so many units on both storages, which must be empty, and compares what they answer after each. */
  public static void verify(long seed, int units, Storage expected, Storage actual) {
    new StorageAgreement(seed, expected, actual).run(units);
  }

  private void run(int units) {
    for (int unit = 1; unit <= units; unit++) {
      String written = write(random.nextInt(ONE_UNDONE_IN) == 0);
      boolean everything = unit % ALL_QUESTIONS_EVERY == 0 || unit == units;
      compare("seed " + seed + ", unit " + unit + " " + written, everything);
    }
  }

  private String write(boolean undone) {
    World after = new World(world);
    RandomCommands commands = new RandomCommands(random, after);
    List<Command> unit = Stream.generate(commands::next).limit(1 + random.nextInt(MOST_COMMANDS)).toList();
    commit(expected, unit, undone);
    commit(actual, unit, undone);
    world = undone ? world : after;
    return (undone ? "undone " : "") + unit;
  }

  private static void commit(Storage storage, List<Command> unit, boolean undone) {
    try {
      Work<Boolean> work = repositories -> run(new Scribe(repositories), unit, undone);
      storage.unitOfWork().submit(work).toCompletableFuture().join();
    } catch (CompletionException failure) {
      if (!(failure.getCause() instanceof Undone)) {
        throw new AssertionError(storage.getClass().getSimpleName() + " fails in " + unit, failure.getCause());
      }
    }
  }

  private static boolean run(Scribe scribe, List<Command> unit, boolean undone) {
    unit.forEach(command -> command.work().accept(scribe));
    if (undone) {
      throw new Undone();
    }
    return true;
  }

  private void compare(String when, boolean everything) {
    List<Question> all = Questions.about(world);
    Stream<Question> asked =
        everything ? all.stream() : random.ints(QUESTIONS, 0, all.size()).mapToObj(all::get).distinct();
    asked.forEach(
        question ->
            assertThat(actual.read(question.answer()))
                .as("%s: %s", when, question.text())
                .isEqualTo(expected.read(question.answer())));
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
