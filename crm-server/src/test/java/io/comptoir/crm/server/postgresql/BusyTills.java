package io.comptoir.crm.server.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.server.run.HouseFile;
import io.comptoir.crm.server.run.VerifyDesk;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tills that sell and look up as fast as they can, and send again what was put off, as tills do. */
final class BusyTills {
  static final String PHONE = "+33 1 99 00 12 34";

  private static final int PEOPLE = 50;
  private static final long PAUSE_NANOS = 20_000_000;
  private static final int ENOUGH = 40;

  private final ServerOnPostgres server;
  private final AtomicInteger last = new AtomicInteger();
  private final AtomicInteger lookedUp = new AtomicInteger();
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final Map<Thread, Integer> answers = new ConcurrentHashMap<>();
  private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();
  private final List<Thread> tills;
  private volatile boolean closed;

  private BusyTills(ServerOnPostgres server, int selling, int looking) {
    this.server = server;
    this.tills =
        Stream.concat(
                Stream.generate(() -> new Thread(this::sell, "selling")).limit(selling),
                Stream.generate(() -> new Thread(this::look, "looking")).limit(looking))
            .toList();
  }

  static BusyTills open(ServerOnPostgres server, int selling, int looking) {
    BusyTills opened = new BusyTills(server, selling, looking);
    opened.tills.forEach(till -> till.setUncaughtExceptionHandler((thread, thrown) -> opened.surprises.add(thrown)));
    opened.tills.forEach(Thread::start);
    return opened;
  }

  static UUID id(int number) {
    return new UUID(0x019a_a000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  /** Refused for a while: come again, and nothing is said of what became of it. */
  static void assertPutOff(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).doesNotContain("not saved", "not stored", "127.0.0.1", "postgres");
  }

  /** Waits until some more was sold and looked up. */
  void awaitMore() throws InterruptedException {
    int sold = acknowledged.size() + ENOUGH;
    int seen = lookedUp.get() + (tills.stream().anyMatch(till -> till.getName().equals("looking")) ? ENOUGH : 0);
    assertThat(ServerOnPostgres.becomes(() -> acknowledged.size() > sold && lookedUp.get() >= seen))
        .as("surprises: %s", surprises).isTrue();
  }

  /** Waits until each till was answered, also for what it had sent before. */
  void awaitAnswers() throws InterruptedException {
    Map<Thread, Integer> before = Map.copyOf(answers);
    // The first of them may have been on its way.
    assertThat(
            ServerOnPostgres.becomes(
                () -> tills.stream().allMatch(till -> answers.getOrDefault(till, 0) > before.getOrDefault(till, 0) + 1)))
        .isTrue();
  }

  /** Sends until everything is acknowledged, and no more; answers how long each call had to wait for its answer. */
  Queue<Duration> close() throws InterruptedException {
    closed = true;
    for (Thread till : tills) {
      till.join();
    }
    assertThat(surprises).isEmpty();
    return waits;
  }

  /** Each checkout that was acknowledged is there, once, and none that was not. */
  void assertEachIsThereOnce() throws InterruptedException {
    assertThat(ServerOnPostgres.becomes(() -> captured().containsAll(acknowledged))).isTrue();
    assertThat(captured()).containsExactlyInAnyOrderElementsOf(acknowledged);
    assertThat(new VerifyDesk().verify(server.config(), null, (done, of) -> {}).chain().isWhole()).isTrue();
  }

  // The demo shop has some of its own.
  private List<UUID> captured() {
    try (Comptoir beside = HouseFile.open(server.config())) {
      return beside.storage().read(all -> all.changes().after(0, Integer.MAX_VALUE)).stream()
          .filter(change -> change.type() == ChangeType.CAPTURE_RECORDED)
          .map(Change::id)
          .filter(id -> id.getMostSignificantBits() == id(0).getMostSignificantBits())
          .toList();
    }
  }

  private void sell() {
    while (!closed) {
      int number = last.incrementAndGet();
      String phone = PHONE.replace("34", "%02d".formatted(number % PEOPLE));
      untilAnswered(201, () -> server.capture(id(number), phone, "R" + number));
      acknowledged.add(id(number));
    }
  }

  private void look() {
    while (!closed) {
      untilAnswered(200, () -> server.lookUp(PHONE));
      lookedUp.incrementAndGet();
    }
  }

  private void untilAnswered(int expected, Supplier<HttpResponse<String>> call) {
    HttpResponse<String> answer = timed(call);
    while (answer.statusCode() != expected) {
      assertPutOff(answer);
      LockSupport.parkNanos(PAUSE_NANOS);
      answer = timed(call);
    }
  }

  private HttpResponse<String> timed(Supplier<HttpResponse<String>> call) {
    long begun = System.nanoTime();
    HttpResponse<String> answer = call.get();
    answers.merge(Thread.currentThread(), 1, Integer::sum);
    waits.add(Duration.ofNanos(System.nanoTime() - begun));
    return answer;
  }
}
