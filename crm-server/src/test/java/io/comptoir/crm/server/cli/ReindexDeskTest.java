package io.comptoir.crm.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresStorage;
import io.comptoir.crm.adapter.persistence.sqlite.ServerLock;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import io.comptoir.crm.server.run.KeyDesk;
import io.comptoir.crm.server.run.ReindexDesk;
import io.comptoir.crm.server.run.VerifyDesk;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Scribe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer file whose keys were made by the built-in normaliser, which reads no Han, comes to this program. */
class ReindexDeskTest {
  private static final int PEOPLE = 25;
  private static final CustomerId WEI = Customers.id(1);

  @TempDir Path data;

  private RecordedRun run(String... words) {
    CommandActions stubs = new StubActions().actions();
    CommandActions actions =
        new CommandActions(
            stubs.serve(), new KeyDesk(), stubs.receipts(), stubs.backups(), new VerifyDesk(), stubs.mover(),
            new ReindexDesk(), stubs.duplicates(), stubs.scanner());
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    return RecordedRun.of(actions, all.toArray(String[]::new));
  }

  private void write() {
    try (Comptoir comptoir = Comptoir.open(SqliteStorage.at(data))) {
      comptoir.storage().unitOfWork().submit(all -> write(new Scribe(all))).toCompletableFuture().join();
    }
  }

  private static boolean write(Scribe scribe) {
    scribe.create(1, unread("张伟"));
    for (int number = 2; number <= PEOPLE; number++) {
      scribe.create(number, unread("Камиль " + number));
    }
    return true;
  }

  private static Sayings unread(String name) {
    return new Sayings(
        List.of(new SaidValue(FieldName.FULL_NAME, name, Customers.folded(""))), List.of(), List.of());
  }

  private static List<CustomerId> found(Storage storage, String name) {
    return storage.read(all -> all.search().byName(new LibraryNormalizer().names().fold(name), 5));
  }

  @Test
  void anyCommandShouldNameReindexWhenAnotherNormaliserMadeTheKeys() {
    write();

    RecordedRun run = run("keys", "list");

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .startsWith("crm: NORMALIZER_CHANGED: the keys of this customer file were made by " + new BuiltInNormalizer().id() + ", and ")
        .endsWith(": stop its servers and run 'crm reindex'\n")
        .hasLineCount(1);
  }

  @Test
  void reindexShouldMakeTheKeysOfThisProgramAndLeaveTheChainAsItIs() {
    write();
    String end = run("verify").out();

    RecordedRun run = run("reindex");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).matches("reindexed: [1-9][0-9]* rows looked at\n");
    assertThat(run.err()).endsWith("100 %\n");
    assertThat(run("verify").out()).isEqualTo(end);
    assertThat(run("keys", "list").code()).isZero();
    try (SqliteStorage storage = SqliteStorage.at(data)) {
      assertThat(found(storage, "Zhang Wei")).containsExactly(WEI);
      assertThat(found(storage, "Kamil 7")).containsExactly(Customers.id(7));
    }
  }

  @Test
  void reindexShouldDoNothingWhenTheKeysAreOfThisProgramAlready() {
    write();
    run("reindex");

    RecordedRun again = run("reindex");

    assertThat(again.code()).isZero();
    assertThat(again.out()).isEqualTo("the keys are those of this program already\n");
  }

  @Test
  void anyCommandShouldAskForReindexAgainWhenItWasBrokenOff() {
    write();
    try (SqliteStorage storage = SqliteStorage.at(data)) {
      storage.unitOfWork().submit(all -> begin(all.recognitionKeys()::beginAnew)).toCompletableFuture().join();
    }

    assertThat(run("keys", "list").err()).contains("NORMALIZER_CHANGED", "broken off", "crm reindex").hasLineCount(1);
    assertThat(run("reindex").code()).isZero();
    assertThat(run("keys", "list").code()).isZero();
  }

  private static boolean begin(Consumer<String> anew) {
    anew.accept(new LibraryNormalizer().id());
    return true;
  }

  @Test
  void reindexShouldBeRefusedWhenSomebodyUsesTheFile() {
    write();
    try (ServerLock lock = ServerLock.take(data)) {
      assertThat(lock).isNotNull();
      assertThat(run("reindex").code()).isEqualTo(6);
    }
  }

  @Test
  void reindexShouldMakeNothingWhenThereIsNoFile() {
    assertThat(run("reindex").code()).isEqualTo(2);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void reindexShouldDoTheSameInADatabaseWhileNoServerUsesIt() throws Exception {
    String database = EmbeddedPostgresHouse.newDatabase();
    Files.writeString(data.resolve("comptoir.properties"), "database.url = " + database + "\n");
    assertThat(run("keys", "list").code()).isZero();
    EmbeddedPostgresHouse.execute(database, "update key_maker set made_by = 'builtin-1'");

    assertThat(run("keys", "list").err()).contains("NORMALIZER_CHANGED", "builtin-1").hasLineCount(1);
    try (PostgresStorage used = PostgresStorage.at(PostgresSettings.of(database), data.resolve("secret.key"))) {
      assertThat(used.<Long>read(all -> all.changes().last())).isZero();
      assertThat(run("reindex").err()).contains("Servers are using the database").hasLineCount(1);
    }
    RecordedRun reindexed = run("reindex");
    assertThat(reindexed.code()).as(reindexed.err()).isZero();
    assertThat(run("keys", "list").code()).isZero();
  }
}
