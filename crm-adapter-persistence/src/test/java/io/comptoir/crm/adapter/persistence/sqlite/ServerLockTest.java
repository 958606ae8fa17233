package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServerLockTest {
  @TempDir Path folder;

  private void assertRefused(Path wanted) {
    assertThatThrownBy(() -> ServerLock.take(wanted))
        .isInstanceOf(DataInUseException.class)
        .message()
        .contains("another server", "--data")
        .doesNotContain("\n");
  }

  @Test
  void takeShouldRefuseWhenThisProcessHasItUnderAnyName() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("data")));
    try (ServerLock held = ServerLock.take(folder.resolve("data"))) {
      assertThat(held).isNotNull();
      assertRefused(folder.resolve("data"));
      assertRefused(link);
    }
    ServerLock.take(link).close();
  }

  @Test
  void takeShouldRefuseWhileAnotherProcessHasItAndWorkOnceThatIsKilled() throws Exception {
    Process other = ChildProcess.start(Holder.class, folder.toString());
    ChildProcess.awaitLine(other, "held");
    assertRefused(folder);

    other.destroyForcibly().waitFor();
    ServerLock.take(folder).close();
  }

  @Test
  void takeShouldStillBeHeldByTheFirstWhenASecondOfThisProcessWasRefused() throws Exception {
    try (ServerLock held = ServerLock.take(folder)) {
      assertThat(held).isNotNull();
      assertRefused(folder);

      Process other = ChildProcess.start(Holder.class, folder.toString());
      assertThat(other.waitFor()).as("refused in the other process").isEqualTo(9);
    }
  }

  /** Holds the lock until it is killed. */
  static final class Holder {
    public static void main(String[] args) {
      try (ServerLock lock = ServerLock.take(Path.of(args[0]))) {
        System.out.println("held");
        LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
      } catch (DataInUseException e) {
        System.exit(9);
      }
    }
  }
}
