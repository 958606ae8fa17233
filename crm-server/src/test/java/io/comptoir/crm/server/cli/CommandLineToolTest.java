package io.comptoir.crm.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.integrity.FirstFault;
import io.comptoir.crm.domain.integrity.Flaw;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.server.MarkdownTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineToolTest {
  private static final List<String> ON_EVERY_COMMAND = List.of("--config", "--help", "--verbose", "--version");

  private final StubActions stub = new StubActions();

  @TempDir Path data;

  private RecordedRun run(String line) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");
    return RecordedRun.of(stub.actions(), args);
  }

  private RecordedRun runOnData(String line) {
    return run(line + " --data " + data);
  }

  @Nested
  class Serve {
    @Test
    void serveShouldPrintWhereItListensWhenItIsReady() {
      RecordedRun run = runOnData("serve --port 0");

      assertThat(run.code()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out().lines())
          .containsExactly(
              "Comptoir " + ProductVersion.text(),
              "data folder: " + data,
              "Listening on http://127.0.0.1:4711",
              "Ready. The contract is at http://127.0.0.1:4711/docs; Ctrl-C stops.");
    }

    @Test
    void serveShouldSayWhichDatabaseHoldsTheFileWithoutItsLogin() throws IOException {
      Files.writeString(
          data.resolve("comptoir.properties"),
          "database.url = jdbc:postgresql://db.example/house?user=crm&password=s3cret");

      RecordedRun run = runOnData("serve");

      assertThat(run.out()).contains("data folder: " + data + "\ndatabase: PostgreSQL at db.example/house\n");
      assertThat(run.out() + run.err()).doesNotContain("s3cret");
    }

    @Test
    void serveShouldPrintBothKeysWhenItSetUpTheDemo() {
      stub.server.demoKeys = Optional.of(new DemoKeys("cmt_till_1", "cmt_admin_2"));

      assertThat(runOnData("serve --demo").out()).contains("\ntill key: cmt_till_1\nadmin key: cmt_admin_2\n");
      assertThat(stub.configs).singleElement().matches(config -> config.demo());
    }

    @Test
    void serveShouldSayWhereTheAdminKeyIsWhenItMadeOne() {
      stub.server.adminKeyFile = Optional.of(Path.of("/data/admin.key"));

      assertThat(runOnData("serve").out()).contains("admin key file: /data/admin.key (only its owner can read it)");
    }

    @Test
    void serveShouldHandOnItsFlagsWhenTheyAreGiven() {
      runOnData("serve --host ::1 --port 9");

      assertThat(stub.configs)
          .singleElement()
          .satisfies(config -> {
            assertThat(config.host()).isEqualTo("::1");
            assertThat(config.port()).isEqualTo(9);
            assertThat(config.data()).isEqualTo(data);
            assertThat(config.demo()).isFalse();
          });
    }

    @Test
    void serveShouldCloseTheServerWhenItHasEnded() {
      runOnData("serve");

      assertThat(stub.server.closed).isTrue();
    }
  }

  @Nested
  class Keys {
    @Test
    void createShouldPrintTheKeyAloneWhenItWasMade() {
      RecordedRun run = runOnData("keys create --role till --store PAR-01 --store PAR-02");

      assertThat(run.out()).isEqualTo("cmt_secret\n");
      assertThat(run.err()).contains(stub.keys.get(0).id().toString()).doesNotContain("cmt_secret");
      assertThat(stub.keys)
          .singleElement()
          .satisfies(key -> {
            assertThat(key.role()).isEqualTo(Role.TILL);
            assertThat(key.stores()).containsExactlyInAnyOrder(new StoreCode("PAR-01"), new StoreCode("PAR-02"));
          });
      assertThat(stub.released).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "backoffice", "ADMIN"})
    void createShouldTakeTheRoleInAnyLetterCaseWhenItNeedsNoStore(String role) {
      assertThat(runOnData("keys create --role " + role).code()).isZero();
      assertThat(stub.keys).singleElement().matches(key -> key.role().word().equalsIgnoreCase(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--role till", "--role admin --store PAR-01", "--role boss", "", "--role till --store \t"})
    void createShouldMakeNothingWhenRoleAndStoresDoNotFit(String options) {
      RecordedRun run = runOnData(("keys create " + options).strip());

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.endsWith("see crm keys create --help"));
      assertThat(stub.keys).isEmpty();
    }

    @Test
    void listShouldWriteOneLinePerKeyWhenThereAreSome() {
      KeyId till = stub.create(Role.TILL, Set.of(new StoreCode("PAR-02"), new StoreCode("PAR-01"))).key().id();
      KeyId admin = stub.create(Role.ADMIN, Set.of()).key().id();
      stub.revoke(admin);

      assertThat(runOnData("keys list").out().lines())
          .containsExactly(
              till + "  till        cmt_till_AbCd  2026-11-22T08:00:00Z  valid                         PAR-01,PAR-02",
              admin + "  admin       cmt_admin_AbCd  2026-11-22T08:00:00Z  revoked 2026-11-22T08:01:00Z");
    }

    @Test
    void listShouldSayHowToMakeOneWhenThereIsNone() {
      RecordedRun run = runOnData("keys list");

      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("crm keys create");
    }

    @Test
    void revokeShouldTakeTheKeyOutOfUseWhenItIsThere() {
      KeyId id = stub.create(Role.ADMIN, Set.of()).key().id();

      assertThat(runOnData("keys revoke " + id).code()).isZero();
      assertThat(stub.keys).singleElement().matches(key -> key.revokedAt() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01980f5e-7b1a-7c3e-9c1d-2f6a1b7c8d90", "not-an-id"})
    void revokeShouldFailWhenNoKeyHasTheId(String id) {
      assertThat(runOnData("keys revoke " + id))
          .isEqualTo(new RecordedRun(1, "", "crm: no key has this id; 'crm keys list' shows the ids there are\n"));
    }
  }

  @Nested
  class Import {
    @Test
    void receiptsShouldTellTheSummaryAndTheProgressWhenItIsDone() throws IOException {
      Path file = Files.createFile(data.resolve("sales.csv.gz"));
      Path mapping = Files.createFile(data.resolve("sales.properties"));

      RecordedRun run = runOnData("import receipts " + file + " --mapping " + mapping + " --dry-run");

      assertThat(run.out().lines())
          .containsExactly(
              "10 lines read: 3 receipts would be taken, 1 known before, 2 lines not taken",
              "total: 12.00 GBP",
              "report: sales.csv.gz.report.csv");
      assertThat(run.err().lines()).containsExactly("50 %", "100 %");
      assertThat(stub.orders)
          .containsExactly(new ImportOrder(file, mapping, Path.of("sales.csv.gz.report.csv"), true));
    }

    @Test
    void receiptsShouldWriteTheReportWhereToldWhenItIsNamed() throws IOException {
      Path file = Files.createFile(data.resolve("sales.csv"));

      runOnData("import receipts " + file + " --mapping " + file + " --report elsewhere.txt");

      assertThat(stub.orders).containsExactly(new ImportOrder(file, file, Path.of("elsewhere.txt"), false));
    }

    @Test
    void receiptsShouldStartNothingWhenTheFileIsNotThere() {
      RecordedRun run = runOnData("import receipts absent.csv --mapping absent.properties");

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).startsWith("crm: absent.csv cannot be read");
      assertThat(stub.orders).isEmpty();
    }
  }

  @Nested
  class Backups {
    @Test
    void backupShouldTellTheFolderAndTheProgressWhenItIsDone() {
      RecordedRun run = runOnData("backup monday");

      assertThat(run.code()).isZero();
      assertThat(run.out()).startsWith("backup: monday (checked;");
      assertThat(run.err().lines()).containsExactly("100 %");
      assertThat(stub.backups).containsExactly(Path.of("monday"));
    }

    @Test
    void restoreShouldReplaceOnlyWhenAsked() {
      assertThat(runOnData("restore monday").out()).isEqualTo("restored: " + data + "\n");
      assertThat(runOnData("restore monday --replace").out()).isEqualTo("set aside: replaced\nrestored: " + data + "\n");
    }
  }

  @Nested
  class Verify {
    private Verification broken(FirstFault fault) {
      return new Verification(new IntegrityReport(StubActions.end(56), 20, 0, Optional.of(fault)), Optional.empty());
    }

    @Test
    void verifyShouldTellWhatItCheckedWhenTheFileIsWhole() {
      assertThat(runOnData("verify")).isEqualTo(new RecordedRun(0, "whole: 3 changes, 2 facts\nend: 3:" + "ab".repeat(32) + "\n", ""));
      assertThat(stub.configs).singleElement().matches(config -> config.data().equals(data));
    }

    @Test
    void verifyShouldTellHowManyValuesWereErasedWhenSomeWere() {
      stub.verification = new Verification(new IntegrityReport(StubActions.end(9), 5, 2, Optional.empty()), Optional.empty());

      assertThat(runOnData("verify").out()).startsWith("whole: 9 changes, 5 facts, of 2 the value erased\n");
    }

    @Test
    void verifyShouldHandOnTheEndWhenOneWasNoted() {
      String noted = "57:" + "cd".repeat(32);

      assertThat(runOnData("verify --end " + noted).code()).isZero();
      assertThat(stub.noted).hasToString(noted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57", "57:", "57:abc", "-1:00", "x"})
    void verifyShouldSayHowAnEndIsWrittenWhenItIsNone(String text) {
      RecordedRun run = runOnData("verify --end=" + text);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("--end", "64 hexadecimal digits");
    }

    @Test
    void verifyShouldTellItsProgressWhenTheFileIsLong() {
      stub.changes = 1_000_000;

      assertThat(runOnData("verify").err().lines()).containsExactly("50 %", "100 %");
    }

    @Test
    void verifyShouldNameTheFirstBadRowWhenThereIsOne() {
      stub.verification = broken(new FirstFault(57, "PURCHASE_RECORDED", Flaw.FACT_MISSING));

      RecordedRun run = runOnData("verify");

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines())
          .singleElement()
          .asString()
          .startsWith("crm: the first bad row is change 57 (purchase_recorded): the row of its fact is missing; restore");
    }

    @Test
    void verifyShouldNameTheNumberWhenNoChangeHasIt() {
      stub.verification = broken(new FirstFault(57, "", Flaw.CHANGE_MISSING));

      assertThat(runOnData("verify").err())
          .startsWith("crm: the first bad row is change 57: no change has this number; restore");
    }

    @Test
    void verifyShouldFailWhenTheEngineFindsDamageThatTheChainDoesNot() {
      stub.verification = new Verification(stub.verification.chain(), Optional.of("row 1 of owner points at no customer"));

      RecordedRun run = runOnData("verify");

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("row 1 of owner points at no customer").hasLineCount(1);
    }
  }

  @Nested
  class Failures {
    @Test
    void runShouldEndWithTheCodeAndOneLineWhenAnActionFails() {
      stub.failure = new CommandFailure(ExitCode.PORT_TAKEN, "port 8080 is taken; choose another with --port");

      assertThat(runOnData("serve"))
          .isEqualTo(new RecordedRun(5, "", "crm: port 8080 is taken; choose another with --port\n"));
    }

    @Test
    void runShouldEndWithStorageAndItsOneLineWhenTheDatabaseIsLostMeanwhile() {
      stub.failure = new StorageUnavailableException("The database cannot be used now: its disk is full");

      assertThat(runOnData("keys list"))
          .isEqualTo(new RecordedRun(4, "", "crm: The database cannot be used now: its disk is full; try again\n"));
    }

    @Test
    void runShouldNotClaimThatNothingWasStoredWhenTheCommitWasNotConfirmed() {
      stub.failure = new OutcomeUnknownException(new IllegalStateException("inside"));

      RecordedRun run = runOnData("keys list");

      assertThat(run.code()).isEqualTo(4);
      assertThat(run.err().lines()).singleElement().asString().contains("may be stored or not");
    }

    @Test
    void runShouldHideTheMessageAndTheTraceWhenTheProgramIsAtFault() {
      stub.failure = new IllegalStateException("camille.martin@example.com");

      RecordedRun run = runOnData("keys list");

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).contains("IllegalStateException", "--verbose").doesNotContain("camille");
    }

    @Test
    void runShouldShowTheTraceWhenVerbose() {
      stub.failure = new IllegalStateException("inside");

      assertThat(runOnData("keys list --verbose").err()).contains("inside\n\tat io.comptoir.crm.server.cli.");
    }

    @Test
    void runShouldEndWithConfigurationWhenASettingIsUnusable() {
      assertThat(runOnData("serve --port 65536"))
          .isEqualTo(
              new RecordedRun(3, "", "crm: --port: \"65536\" cannot be used; give a whole number from 0 to 65535\n"));
      assertThat(stub.configs).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keys", "import", "backup", "restore", "migrate", "duplicates", "srve", "serve --prot 1", "import receipts", "version extra"})
    void runShouldSayWhereHelpIsWhenTheCommandLineIsWrong(String line) {
      RecordedRun run = run(line);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).startsWith("crm: ").contains(" --help");
    }

    @Test
    void runShouldSuggestTheNearestWhenACommandIsMisspelt() {
      assertThat(run("srve").err()).contains("did you mean serve");
    }
  }

  @Nested
  class Migrate {
    @Test
    void migrateShouldTellWhatWasMovedWhenItGoesToTheDatabase() {
      RecordedRun run = runOnData("migrate --from sqlite:shop --to postgresql://db.example/house");

      assertThat(run.code()).isZero();
      assertThat(run.err()).isEqualTo("100 %\n");
      assertThat(run.out().lines())
          .containsExactly(
              "moved: 120 rows of 41 tables, the same on both sides", "receipts: 12.00 GBP", "end: " + StubActions.end(3));
      assertThat(stub.moves).containsExactly(new MoveOrder(Path.of("shop"), true));
      assertThat(stub.configs.get(0).database().orElseThrow().place()).isEqualTo("db.example/house");
    }

    @Test
    void migrateShouldGoTheOtherWayWhenToldSo() {
      stub.movedBefore = true;

      assertThat(runOnData("migrate --from jdbc:postgresql://db.example/house --to sqlite:shop").out())
          .startsWith("moved before: 120 rows");
      assertThat(stub.moves).containsExactly(new MoveOrder(Path.of("shop"), false));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "--from sqlite:a --to sqlite:a", "--from postgresql://a/b --to postgresql://a/b", "--from sqlite:a",
          "--from sqlite: --to postgresql://a/b", "--from a --to postgresql://a/b", "--from sqlite:a --to mysql://a/b"
        })
    void migrateShouldMoveNothingWhenTheEndsAreNotOneOfEachEngine(String ends) {
      RecordedRun run = runOnData("migrate " + ends);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(stub.moves).isEmpty();
    }

    @Test
    void migrateShouldNotTellThePasswordWhenItCannotReadTheAddress() {
      RecordedRun run = runOnData("migrate --from sqlite:a --to postgresql://me:hush@db.example/house");

      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).doesNotContain("hush").hasLineCount(1);
    }
  }

  @Nested
  class Scan {
    @Test
    void scanShouldTellWhatWasFoundAndWhatIsNoEvidence() {
      RecordedRun run = runOnData("duplicates scan --all");

      assertThat(run.code()).isZero();
      assertThat(run.out()).isEqualTo("customers looked at: 100; pairs to be reviewed: 3, certain among them: 1; merged: 2\n");
      assertThat(run.err()).contains("+33600000000 is on file for too many customers to be evidence\n");
      assertThat(runOnData("duplicates scan").out()).startsWith("changes looked at: 100;");
    }
  }

  @Nested
  class HelpAndDocuments {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "", "serve", "keys", "keys create", "keys list", "keys revoke", "import", "import receipts", "backup",
          "restore", "verify", "migrate", "reindex", "duplicates", "duplicates scan", "version"
        })
    void helpShouldBePrintedWhenAskedForOnAnyCommand(String command) {
      RecordedRun run = run((command + " --help").strip());

      assertThat(run.code()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).startsWith("Usage: " + ("crm " + command).strip() + " ");
    }

    @Test
    void helpShouldNameTheCommandsThatAreForPeopleWhenNoneIsNamed() {
      assertThat(run("--help").out().lines().filter(line -> line.matches("  [a-z]+ .*")).map(line -> line.strip().split(" ")[0]))
          .containsExactly("serve", "keys", "import", "duplicates", "backup", "restore", "verify", "migrate", "reindex", "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version"})
    void versionShouldBeTheBuiltOneWhenAskedFor(String line) {
      assertThat(run(line).out()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\n");
    }

    @Test
    void configurationDocumentShouldNameTheFlagsThereAreWhenRead() {
      Set<String> documented =
          MarkdownTable.inDocument("configuration.md").rowsBelow("key").stream()
              .map(row -> row.get(2))
              .filter(flag -> !flag.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new));
      String options = run("serve --help").out().lines().skip(2).collect(Collectors.joining("\n"));
      Set<String> inHelp =
          Pattern.compile("--[a-z]+")
              .matcher(options)
              .results()
              .map(MatchResult::group)
              .collect(Collectors.toCollection(TreeSet::new));
      ON_EVERY_COMMAND.forEach(inHelp::remove);

      assertThat(documented).isEqualTo(inHelp).hasSize(4);
    }

    @Test
    void helpShouldTellTheDefaultsThatCountWhenItTellsAny() {
      String help = run("serve --help").out();

      assertThat(help).contains("(default: 127.0.0.1", "(default: 8080)", "(default: data,");
    }

    @Test
    void exitCodesShouldBeTheDocumentedOnesWhenRead() {
      Stream<List<String>> codes =
          Arrays.stream(ExitCode.values()).map(code -> List.of(Integer.toString(code.number()), code.meaning()));

      assertThat(MarkdownTable.inDocument("command-line.md").rowsBelow("code"))
          .containsExactlyElementsOf(codes.toList());
    }
  }
}
