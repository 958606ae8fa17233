package io.comptoir.crm.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.Main;
import io.comptoir.crm.server.cli.CommandActions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final CommandActions ACTIONS =
      new CommandActions(
          new ServerStart(),
          config -> {
            throw new AssertionError("a rehearsal asks for no keys");
          },
          new ReceiptDesk(),
          new BackupDesk(),
          new VerifyDesk(),
          new MoveDesk(),
          new ReindexDesk(),
          new DuplicateDesk(),
          new ScanDesk());

  @Test
  void rehearseShouldBeAnsweredAsATillIsWhenTheServerIsWhole() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);

    int code = Main.run(new String[] {"rehearse"}, console, console, Map.of(), ACTIONS);

    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
  }
}
