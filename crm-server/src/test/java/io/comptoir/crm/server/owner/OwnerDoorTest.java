package io.comptoir.crm.server.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and what becomes of those who talk rubbish. */
@Timeout(30)
class OwnerDoorTest {
  private static final String VERSION = "1.2.3";

  @TempDir Path data;
  private final CountDownLatch holding = new CountDownLatch(1);
  private final CountDownLatch letGo = new CountDownLatch(1);
  private OwnerDoor door;

  @BeforeEach
  void open() throws IOException {
    door = open(data, OwnerDoor.PATIENCE);
  }

  private OwnerDoor open(Path folder, Duration patience) throws IOException {
    Map<String, Counter> counters = Map.of("echo", this::echo, "hold", this::hold, "fail", OwnerDoorTest::fail);
    return OwnerDoor.open(new SocketPlace(folder), new Greeting(VERSION), patience, counters);
  }

  private void echo(Message request, Reply reply) throws IOException {
    reply.say(new Message("heard", request.fields()));
  }

  private void hold(Message request, Reply reply) throws IOException {
    holding.countDown();
    try {
      letGo.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reply.say(Message.of("held"));
  }

  private static void fail(Message request, Reply reply) {
    throw new CommandFailure(ExitCode.STORAGE, "no room\tleft\nhere");
  }

  @AfterEach
  void close() {
    letGo.countDown();
    door.close();
  }

  private Path socket() {
    return data.resolve("owner").resolve("crm.socket");
  }

  private List<Message> ask(Path folder, Message request) {
    try (OwnerVisit visit = OwnerVisit.to(folder, VERSION).orElseThrow()) {
      return visit.ask(request);
    }
  }

  private void assertAnswers() {
    assertThat(ask(data, Message.of("echo", "ça", "", "a\tb\\\n"))).containsExactly(Message.of("heard", "ça", "", "a\tb\\\n"));
  }

  private SocketChannel raw(String text) throws IOException {
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  private SocketChannel raw(byte[] bytes) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(socket()));
    try {
      channel.write(ByteBuffer.wrap(bytes));
    } catch (IOException hungUpMeanwhile) {
      // what it answered can be read all the same
    }
    return channel;
  }

  private static String rest(SocketChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    try {
      while (channel.read(bytes) >= 0) {
        // until it hangs up
      }
    } catch (IOException reset) {
      // hung up on with bytes unread
    }
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
  }

  @Test
  void socketShouldBeItsOwnersOnlyInAFolderThatIs() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket()))).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket().getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void openShouldNarrowAFolderThatOthersCouldEnter() throws IOException {
    door.close();
    Files.setPosixFilePermissions(socket().getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));

    door = open(data, OwnerDoor.PATIENCE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket().getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void openShouldReplaceTheSocketOfAServerThatWasKilled() throws IOException {
    door.close();
    ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    killed.bind(UnixDomainSocketAddress.of(socket()));
    killed.close();
    assertThat(socket()).exists();
    assertThat(OwnerVisit.to(data, VERSION)).isEmpty();

    door = open(data, OwnerDoor.PATIENCE);

    assertAnswers();
  }

  @Test
  void closeShouldTakeTheSocketAway() {
    door.close();

    assertThat(socket()).doesNotExist();
    assertThat(OwnerVisit.to(data, VERSION)).isEmpty();
  }

  @Test
  void openShouldPutTheSocketElsewhereWhenThePathIsTooLong() throws IOException {
    Path deep = Files.createDirectories(data.resolve("d".repeat(60)).resolve("e".repeat(60)));
    Path elsewhere;
    try (OwnerDoor far = open(deep, OwnerDoor.PATIENCE)) {
      elsewhere = Path.of(Files.readString(deep.resolve("owner").resolve("elsewhere")));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere))).isEqualTo("rwx------");
      assertThat(ask(deep, Message.of("echo", "there"))).containsExactly(Message.of("heard", "there"));

      Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwxr-xr-x"));
      assertThat(OwnerVisit.to(deep, VERSION)).isEmpty();
      Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwx------"));
    }
    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void visitShouldBeRefusedWhenTheCommandIsOfAnotherVersion() {
    assertThatThrownBy(() -> OwnerVisit.to(data, "1.2.4"))
        .isInstanceOfSatisfying(CommandFailure.class, e -> assertThat(e.code()).isEqualTo(ExitCode.DATA_IN_USE))
        .hasMessageContaining("different versions");
  }

  @Test
  void failureShouldReachTheCommandAsItIs() {
    assertThatThrownBy(() -> ask(data, Message.of("fail")))
        .isInstanceOfSatisfying(CommandFailure.class, e -> assertThat(e.code()).isEqualTo(ExitCode.STORAGE))
        .hasMessage("no room\tleft\nhere");
    assertThatThrownBy(() -> ask(data, Message.of("unheard"))).isInstanceOf(CommandFailure.class);
  }

  @Test
  void rubbishShouldBeHungUpOnAndNobodyElseDisturbed() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      byte[] rubbish = new byte[random.nextInt(3_000)];
      random.nextBytes(rubbish);
      try (SocketChannel channel = raw(rubbish)) {
        channel.shutdownOutput();
        assertThat(rest(channel)).as("seed %d, round %d", seed, i).doesNotContain("done");
      }
    }
    for (String line : List.of("failed\tx\ty\n", "comptoir\t1.2.3\n\n", "comptoir\t1.2.3\n\\\t\\\n", "comptoir\n")) {
      try (SocketChannel channel = raw(line)) {
        assertThat(rest(channel)).as(line).contains("failed").doesNotContain("done");
      }
    }
    assertAnswers();
  }

  @Test
  void lineWithoutEndShouldBeHungUpOn() throws IOException {
    try (SocketChannel channel = raw("comptoir\t1.2.3\n" + "x".repeat(1 << 20))) {
      assertThat(rest(channel)).doesNotContain("done");
    }
    assertAnswers();
  }

  @Test
  void halfARequestShouldBeHungUpOnInTime() throws IOException {
    door.close();
    door = open(data, Duration.ofMillis(200));

    try (SocketChannel channel = raw("comptoir\t1.2.3\nech")) {
      assertThat(rest(channel)).isEqualTo("comptoir\t1.2.3\n");
    }
    assertAnswers();
  }

  @Test
  void visitorsBeyondTheFewShouldBeToldThatItIsBusy() throws Exception {
    List<SocketChannel> idle = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      idle.add(raw(""));
    }
    assertThatThrownBy(() -> OwnerVisit.to(data, VERSION)).isInstanceOf(CommandFailure.class).hasMessageContaining("busy");
    for (SocketChannel channel : idle) {
      channel.close();
    }
    Stream.generate(this::answersNow).limit(100).filter(answers -> answers).findFirst().orElseThrow();
  }

  private boolean answersNow() {
    try {
      assertAnswers();
      return true;
    } catch (CommandFailure busy) {
      sleep();
      return false;
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void closeShouldNotWaitLongForAVisitorThatDoesNotEnd() throws Exception {
    try (SocketChannel channel = raw("comptoir\t1.2.3\nhold\n")) {
      assertThat(holding.await(10, TimeUnit.SECONDS)).isTrue();
      long begun = System.nanoTime();

      door.close();

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
      assertThat(rest(channel)).isEqualTo("comptoir\t1.2.3\n");
    }
  }
}
