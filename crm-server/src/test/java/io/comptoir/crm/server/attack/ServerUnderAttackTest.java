package io.comptoir.crm.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.cli.RunningServer;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.run.ServerStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a real file with its default limits, four tills at work, and three hundred connections that hang. */
@Timeout(180)
class ServerUnderAttackTest {
  private static final int CONNECTIONS = 300;
  private static final int TILLS = 4;
  // A till gives up after this time; two cores that build something else beside are slow.
  private static final Duration TILL_PATIENCE = Duration.ofSeconds(3);
  private static final Duration SLACK = Duration.ofSeconds(8);
  // A body is drained up to four times its limit of 256 KiB; the rest lies in the buffers of two sockets.
  private static final long MOST_BYTES = 12L << 20;
  private static final int MOST_THREADS = 16;
  private static final long MOST_HEAP = 48L << 20;

  @TempDir Path data;

  @Test
  void tillsShouldBeServedAndEveryHangingConnectionBeEndedWhenHundredsHang() throws Exception {
    try (RunningServer server = new ServerStart().start(config())) {
      List<WellBehavedTill> tills =
          IntStream.range(0, TILLS).mapToObj(n -> new WellBehavedTill(server, "T" + n)).toList();
      long heap = usedHeap();
      List<Thread> open = tills.stream().map(till -> new Thread(till, "till")).toList();
      open.forEach(Thread::start);

      List<HangingConnection> hanging = attack(server.address().getPort());
      tills.forEach(WellBehavedTill::goHome);
      for (Thread till : open) {
        till.join();
      }

      assertEnded(hanging);
      assertServed(tills);
      assertRecovered(server, heap);
    }
  }

  private ServerConfig config() {
    return ServerConfig.of(Map.of("port", "0", "data", data.toString(), "demo", "true", "log.level", "error"));
  }

  private static List<HangingConnection> attack(int port) throws IOException, InterruptedException {
    List<HangingConnection> all = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      all.add(new HangingConnection(Attack.of(i), port));
    }
    long until = System.nanoTime() + Attack.longest().plus(SLACK).toNanos();
    while (System.nanoTime() < until && !all.stream().allMatch(HangingConnection::hasEnded)) {
      all.forEach(HangingConnection::move);
      Thread.sleep(10);
    }
    for (HangingConnection one : all) {
      one.close();
    }
    return all;
  }

  private static void assertEnded(List<HangingConnection> hanging) {
    assertThat(hanging).allSatisfy(one -> {
      assertThat(one.hasEnded()).as("%s ended", one.attack()).isTrue();
      assertThat(one.lasted()).as("%s lasted", one.attack()).isLessThan(one.attack().end().plus(SLACK));
      assertThat(one.sent()).as("%s sent", one.attack()).isLessThan(MOST_BYTES);
      if (!one.answer().isEmpty()) {
        assertThat(one.answer()).as("%s", one.attack()).startsWith("HTTP/1.1 4").containsIgnoringCase("problem+json");
      }
    });
  }

  private static void assertServed(List<WellBehavedTill> tills) {
    List<WellBehavedTill.Answered> answers = tills.stream().flatMap(till -> till.answers().stream()).toList();
    List<Duration> times = answers.stream().map(WellBehavedTill.Answered::time).sorted().toList();
    System.out.printf(
        "%d captures during the attack: median %d ms, 99 %% %d ms, slowest %d ms%n",
        times.size(), times.get(times.size() / 2).toMillis(), times.get(times.size() * 99 / 100).toMillis(),
        times.get(times.size() - 1).toMillis());

    assertThat(answers).hasSizeGreaterThan(50).allMatch(answer -> answer.status() == 201);
    assertThat(times).allMatch(time -> time.compareTo(TILL_PATIENCE) < 0);
  }

  private static void assertRecovered(RunningServer server, long heapBefore) throws Exception {
    for (int i = 0; i < 40 && httpThreads() > MOST_THREADS; i++) {
      Thread.sleep(500);
    }
    assertThat(httpThreads()).isLessThanOrEqualTo(MOST_THREADS);
    assertThat(gauge(server, "http_server_connections")).isLessThan(TILLS + 10);
    assertThat(gauge(server, "http_server_requests_in_flight")).isLessThan(2);
    assertThat(usedHeap() - heapBefore).isLessThan(MOST_HEAP);
  }

  private static long httpThreads() {
    return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("http-")).count();
  }

  private static double gauge(RunningServer server, String name) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + "/metrics"))
            .header("Authorization", "Bearer " + server.demoKeys().orElseThrow().admin())
            .build();
    String text = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return text.lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
