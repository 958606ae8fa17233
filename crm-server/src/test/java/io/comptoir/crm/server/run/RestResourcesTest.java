package io.comptoir.crm.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.operation.HealthResource;
import io.comptoir.crm.adapter.rest.operation.MetricsResource;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.server.config.ServerConfig.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;

class RestResourcesTest {
  private static final Pattern PATH = Pattern.compile("^ {2}(/[^:]*):$", Pattern.MULTILINE);

  @Test
  void resourcesShouldServeEveryAddressOfTheContractWhenTheServerStarts() throws IOException {
    try (Comptoir comptoir = Comptoir.open(new InMemoryStorage())) {
      List<String> served =
          Stream.concat(
                  RestResources.of(comptoir, new Limits(1, 1)).stream().map(Object::getClass),
                  Stream.of(HealthResource.class, MetricsResource.class))
              .map(Resource::from)
              .flatMap(resource -> addresses("", resource))
              .toList();

      assertThat(served).containsAll(written());
    }
  }

  private static Stream<String> addresses(String parent, Resource resource) {
    String path = resource.getPath();
    String whole = parent + (path.startsWith("/") ? path : "/" + path);
    return Stream.concat(
        Stream.of(whole), resource.getChildResources().stream().flatMap(child -> addresses(whole, child)));
  }

  private static List<String> written() throws IOException {
    try (InputStream file = HealthResource.class.getResourceAsStream("/io/comptoir/crm/adapter/rest/openapi.yaml")) {
      String contract = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      List<String> paths = PATH.matcher(contract).results().map(match -> match.group(1)).toList();
      assertThat(paths).hasSizeGreaterThan(20);
      return paths;
    }
  }
}
