package io.comptoir.crm.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostileJsonTest {
  private static final List<Path> PLACES =
      List.of(Path.of("../../shared/data/hostile/json"), Path.of("../../../shared/data/hostile/json"));

  @Test
  void postShouldAnswer4xxWhenADocumentIsInvalid() throws IOException {
    try (RunningServer server = RunningServer.start()) {
      for (Path document : documents("n_")) {
        var answer = server.post("/v1/things", Files.readAllBytes(document));
        assertThat(answer.statusCode()).as("%s: %s", document, answer.body()).isEqualTo(400);
        assertThat(answer.body()).as("%s", document).contains("\"code\":\"");
      }
    }
  }

  @Test
  void postShouldReadOrNameTheTopLevelWhenADocumentIsValid() throws IOException {
    try (RunningServer server = RunningServer.start()) {
      for (Path document : documents("y_")) {
        var answer = server.post("/v1/things", Files.readAllBytes(document));
        assertThat(answer.statusCode() == 200 || isOursToRefuse(answer.body())).as("%s: %s", document, answer.body()).isTrue();
      }
    }
  }

  @Test
  void postShouldNotFailWhenADocumentIsDebatable() throws IOException {
    try (RunningServer server = RunningServer.start()) {
      for (Path document : documents("i_")) {
        assertThat(server.post("/v1/things", Files.readAllBytes(document)).statusCode()).as("%s", document).isLessThan(500);
      }
    }
  }

  // Duplicate names and long numbers are JSON, and refused by the contract all the same.
  private static boolean isOursToRefuse(String body) {
    return Stream.of("NOT_AN_OBJECT", "DUPLICATE_KEY", "NUMBER_TOO_LONG").anyMatch(code -> body.contains(code));
  }

  private static List<Path> documents(String prefix) throws IOException {
    var folder = PLACES.stream().filter(Files::isDirectory).findFirst();
    assumeTrue(folder.isPresent(), "JSONTestSuite is not beside the project: not run");
    try (Stream<Path> files = Files.list(folder.get())) {
      List<Path> documents = files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
      assumeTrue(!documents.isEmpty(), "no " + prefix + " documents: not run");
      return documents;
    }
  }
}
