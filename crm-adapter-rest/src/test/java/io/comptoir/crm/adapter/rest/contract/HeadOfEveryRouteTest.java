package io.comptoir.crm.adapter.rest.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.contract.ContractDocument.Operation;
import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadOfEveryRouteTest {
  private static ShopServer shop;
  private static MatrixCalls calls;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
    calls = new MatrixCalls(shop);
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  static List<Operation> reads() {
    return ContractDocument.read().operations().stream().filter(call -> call.method().equals("get")).toList();
  }

  @ParameterizedTest
  @MethodSource("reads")
  void headShouldHaveTheHeadersOfGetAndNoBody(Operation call) {
    String address = calls.address(call);
    Answer get = shop.get(address, shop.admin);
    Answer head = shop.head(address, shop.admin);

    assertThat(get.status()).as(get.http().body()).isEqualTo(200);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.http().body()).isEmpty();
    assertThat(lasting(head)).containsKey("content-type").isEqualTo(lasting(get));
    if (!address.equals("/metrics")) {
      assertThat(head.header("Content-Length")).contains(Integer.toString(get.http().body().getBytes(UTF_8).length));
    }
  }

  // Large files are streamed, so that GET tells no length: lengths are judged against the body above.
  private static Map<String, List<String>> lasting(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.http().headers().map());
    List.of("date", "x-request-id", "transfer-encoding", "content-length").forEach(headers::remove);
    return headers;
  }
}
