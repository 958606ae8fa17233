package io.comptoir.crm.server.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.LookupAnswer;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README: what stands between the two marks is printed there, line for line. */
class EmbeddingExampleTest {
  private static final String BEGIN = "// example begins";
  private static final String END = "// example ends";

  @Test
  void exampleShouldFindTheCustomerItCaptured(@TempDir Path folder) {
    // example begins
    try (Comptoir comptoir = Comptoir.open(SqliteStorage.at(folder))) {
      Origin till = new Origin(new StoreCode("PAR-01"), new TillCode("3"), null);
      PersonForm person = PersonForm.of(Map.of("given_name", "Camille", "phone", "+33 6 39 98 00 01"));
      CaptureForm checkout = CaptureForm.of(new OperationId(UUID.randomUUID()), Instant.now(), till, person);

      CaptureAnswer answer = comptoir.captures().capture(CaptureRequest.of(checkout)).toCompletableFuture().join();
      LookupAnswer found = comptoir.lookups().lookup(LookupQuery.of("camille", till.store()));

      System.out.println(answer.result().outcome() + ": " + found.matches().size() + " match");
      // example ends
      assertThat(answer.result().outcome()).isEqualTo(Outcome.CREATED);
      assertThat(found.matches()).hasSize(1);
    }
  }

  @Test
  void readmeShouldShowTheExampleAsItIsCompiled() throws IOException {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path source = root.resolve("crm-server/src/test/java").resolve(getClass().getName().replace('.', '/') + ".java");
    String text = Files.readString(source);
    String body = text.substring(text.indexOf(BEGIN + "\n    try") + BEGIN.length() + 1);
    String example =
        body.substring(0, body.indexOf(END)).stripTrailing().lines().map(line -> line.replaceFirst("^ {4}", ""))
            .collect(Collectors.joining("\n"));

    assertThat(Files.readString(root.resolve("README.md"))).contains(example + "\n}");
  }
}
