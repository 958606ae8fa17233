package io.comptoir.crm.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Tills that send every checkout to one server after the other, under the same id, until it is acknowledged. */
final class PatientTills {
  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 30;

  private final SharedHouse house;
  private final AtomicInteger last = new AtomicInteger();
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sentAgain = new AtomicInteger();
  private final List<Thread> tills;
  private volatile boolean closing;

  PatientTills(SharedHouse house, int tills) {
    this.house = house;
    this.tills = IntStream.range(0, tills).mapToObj(till -> new Thread(this::sell, "till-" + till)).toList();
  }

  PatientTills open() {
    tills.forEach(Thread::start);
    return this;
  }

  /** The numbers of the checkouts that were acknowledged so far. */
  Set<Integer> acknowledged() {
    return acknowledged;
  }

  /** How often something was sent another time. */
  int sentAgain() {
    return sentAgain.get();
  }

  /** Waits until so many more are acknowledged. */
  void awaitMore(int count) throws InterruptedException {
    int wanted = acknowledged.size() + count;
    long begun = System.nanoTime();
    while (acknowledged.size() < wanted && System.nanoTime() - begun < LONGEST_PATIENCE.toNanos()) {
      Thread.sleep(5);
    }
    assertThat(acknowledged).as("surprises: %s", surprises).hasSizeGreaterThanOrEqualTo(wanted);
  }

  /** No new checkout; those under way are sent until they are acknowledged. */
  void finish() throws InterruptedException {
    closing = true;
    for (Thread till : tills) {
      till.join();
    }
    assertThat(surprises).isEmpty();
    assertThat(acknowledged).hasSize(last.get());
  }

  private void sell() {
    try {
      while (!closing) {
        sendUntilTaken(new Checkout(last.incrementAndGet()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendUntilTaken(Checkout checkout) throws InterruptedException {
    long begun = System.nanoTime();
    int turn = checkout.number();
    while (!isTaken(house.server(turn++), checkout)) {
      if (System.nanoTime() - begun > LONGEST_PATIENCE.toNanos()) {
        surprises.add("never taken: " + checkout);
        return;
      }
      sentAgain.incrementAndGet();
      Thread.sleep(PAUSE_MILLIS);
    }
    acknowledged.add(checkout.number());
  }

  private boolean isTaken(ServerProcess server, Checkout checkout) throws InterruptedException {
    try {
      HttpResponse<String> answer = server.post("/v1/captures", checkout.json());
      boolean later = answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent();
      if (!later && answer.statusCode() != 201) {
        surprises.add(checkout + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.statusCode() == 201;
    } catch (IOException cut) {
      return false;
    }
  }
}
