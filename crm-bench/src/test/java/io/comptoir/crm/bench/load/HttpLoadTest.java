package io.comptoir.crm.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {
  private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1);
  private static final long STALL_MILLIS = 400;

  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;
  private volatile int stallAt = -1;
  private volatile int failEvery = Integer.MAX_VALUE;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> {
      int number = asked.incrementAndGet();
      if (number == stallAt) {
        sleep();
      }
      exchange.sendResponseHeaders(number % failEvery == 0 ? 503 : 200, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void sleep() {
    try {
      Thread.sleep(STALL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpLoad load(int connections) {
    return new HttpLoad(server.getAddress().getPort(), connections, 200);
  }

  @Test
  void closedShouldCountEveryAnswerWithAnotherStatusAsAnError() {
    failEvery = 10;

    Answered answered = load(2).closed(() -> REQUEST, Duration.ofMillis(300));

    assertThat(answered.good()).isPositive();
    assertThat(answered.wrong().keySet()).containsExactly(503);
    assertThat(answered.errors()).isBetween(answered.good() / 9 - 2, answered.good() / 9 + 2);
  }

  // A load that waits for its answers sees one slow request; at a fixed rate all that came due meanwhile were late.
  @Test
  void atRateShouldTellHowLongRequestsWaitedThatWereDueWhileTheServerStalled() {
    stallAt = 20;

    Answered answered = load(1).atRate(100, () -> REQUEST, Duration.ofMillis(1_000));

    assertThat(answered.latencies().getTotalCount()).isEqualTo(100);
    long late = answered.latencies().getCountBetweenValues(50_000_000L, Long.MAX_VALUE / 4);
    assertThat(late).as("requests late by more than 50 ms").isGreaterThanOrEqualTo(30);
  }
}
