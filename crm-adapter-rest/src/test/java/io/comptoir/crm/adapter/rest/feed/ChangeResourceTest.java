package io.comptoir.crm.adapter.rest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeResourceTest {
  private static ShopServer shop;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void feedShouldGoOnWhereItEndedWhenSomethingHappensLater() {
    Answer first = shop.get("/v1/changes?limit=200", shop.office);
    Answer end = shop.get("/v1/changes?after=" + first.at("/next"), shop.office);
    shop.captured(ShopServer.capture("'customer':{'phone':'0612345678'}"));
    Answer later = shop.get("/v1/changes?after=" + end.at("/next"), shop.office);

    assertThat(first.at("/items/0/seq")).isEqualTo("1");
    assertThat(end.body().get("items")).isEmpty();
    assertThat(end.at("/next")).isEqualTo(first.at("/next"));
    assertThat(later.at("/items/0/type")).isEqualTo("customer_created");
    assertThat(later.header("Link").orElseThrow()).contains("after=" + later.at("/next"));
  }

  @Test
  void pageShouldHoldNoMoreThanItsLimitWhenThereIsMore() {
    Answer one = shop.get("/v1/changes?limit=1", shop.office);
    Answer two = shop.get("/v1/changes?limit=1&after=" + one.at("/next"), shop.office);

    assertThat(one.body().get("items")).hasSize(1);
    assertThat(two.at("/items/0/seq")).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "", "9999999999999999999", "x"})
  void cursorShouldBeRefusedWhenItNamesNoPlace(String position) {
    String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(("1:" + position).getBytes());

    Answer answer = shop.get("/v1/changes?after=" + cursor, shop.office);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("CURSOR_UNREADABLE");
  }
}
