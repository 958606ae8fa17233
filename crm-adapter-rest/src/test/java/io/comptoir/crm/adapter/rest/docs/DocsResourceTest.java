package io.comptoir.crm.adapter.rest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.http.RestParts;
import io.comptoir.crm.adapter.rest.http.RestServer;
import io.comptoir.crm.adapter.rest.http.RestServerSettings;
import io.comptoir.crm.adapter.rest.operation.HttpMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsResourceTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src|data-address)=\"([^\"]+)\"");

  private static RestServer server;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    client = HttpClient.newHttpClient();
    server =
        RestServer.start(
            RestServerSettings.ofDefaults().withPort(0),
            new RestParts(
                List.of(new DocsResource(), new ContractResource()),
                key -> Optional.empty(),
                List.of(),
                () -> true,
                new HttpMetrics(new PrometheusRegistry())));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Nested
  class Page {
    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void pageShouldLinkWhatIsServedWhenAskedForWithOrWithoutSlash(String path) throws Exception {
      List<URI> links = links(path);

      assertThat(links).hasSize(8).allSatisfy(link -> assertThat(get(link).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void pageShouldLinkRelativelyWhenAProxyPutsItElsewhere(String path) throws Exception {
      assertThat(addresses(path)).allSatisfy(address -> assertThat(address).doesNotStartWith("/").doesNotContain(":"));
    }

    @Test
    void pageShouldForbidWhatComesFromElsewhereWhenServed() throws Exception {
      HttpResponse<String> answer = get(address("/docs"));

      assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'self';")
          .doesNotContain("unsafe-eval")
          .doesNotContain("script-src");
      assertThat(answer.body()).contains("<title>Comptoir: the contract</title>", "lang=\"en\"").doesNotContain("{");
    }
  }

  @Nested
  class Files {
    @ParameterizedTest
    @CsvSource({
      "/openapi.yaml, application/yaml",
      "/docs/swagger-ui.css, text/css;charset=utf-8",
      "/docs/swagger-ui-bundle.js, text/javascript;charset=utf-8",
      "/docs/swagger-ui-bundle.js.LICENSE.txt, text/plain;charset=utf-8",
      "/docs/favicon-16x16.png, image/png",
      "/docs/favicon-32x32.png, image/png",
      "/docs/page.css, text/css;charset=utf-8",
      "/docs/page.js, text/javascript;charset=utf-8"
    })
    void fileShouldHaveItsTypeAndBeKeptByBrowsersWhenServed(String path, String type) throws Exception {
      HttpResponse<String> answer = get(address(path));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isNotEmpty();
      assertThat(answer.headers().firstValue("Content-Type")).contains(type);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/docs/swagger-ui.css", "/docs/page.js"})
    void fileShouldNotBeSentAgainWhenTheBrowserHasIt(String path) throws Exception {
      String tag = get(address(path)).headers().firstValue("ETag").orElseThrow();

      HttpResponse<String> again = get(address(path), "If-None-Match", tag);

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("ETag")).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "swagger-ui.js", "nothing.css", "pom.properties", "..", "PAGE.JS", "page.js/x"})
    void fileShouldNotBeFoundWhenThePageDoesNotNeedIt(String name) throws Exception {
      HttpResponse<String> answer = get(address("/docs/" + name));

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
    }

    @Test
    void contractShouldBeTheFileOfTheJarWhenServed() throws IOException, InterruptedException {
      try (InputStream file = getClass().getResourceAsStream("/io/comptoir/crm/adapter/rest/openapi.yaml")) {
        HttpResponse<byte[]> answer =
            client.send(HttpRequest.newBuilder(address("/openapi.yaml")).build(), BodyHandlers.ofByteArray());

        assertThat(answer.body()).isEqualTo(file.readAllBytes());
      }
    }
  }

  private static List<URI> links(String path) throws Exception {
    return addresses(path).stream().map(link -> address(path).resolve(link)).toList();
  }

  private static List<String> addresses(String path) throws Exception {
    return LINK.matcher(get(address(path)).body()).results().map((MatchResult link) -> link.group(1)).toList();
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static HttpResponse<String> get(URI address, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
  }
}
