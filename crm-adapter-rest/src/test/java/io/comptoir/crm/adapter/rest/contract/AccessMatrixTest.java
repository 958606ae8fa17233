package io.comptoir.crm.adapter.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.contract.ContractDocument.Operation;
import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call of the contract by everyone who may knock: the same bodies, about things that exist in the shop in Paris.
 * A new call is covered by itself, and by itself succeeds for nobody from another store.
 */
class AccessMatrixTest {
  static final List<Operation> KEYED =
      ContractDocument.read().operations().stream().filter(operation -> !operation.isPublic()).toList();
  static final List<Operation> PUBLIC =
      ContractDocument.read().operations().stream().filter(Operation::isPublic).toList();

  // What a till may do wherever it stands: any store recognises any customer, and the house shows its wordings; of the
  // stores it sees its own.
  private static final Set<String> HOUSE_WIDE = Set.of("lookUp", "listNotices", "listStores");
  // Each capture of a batch is judged alone: those of another store are refused inside an answer that succeeds.
  private static final String BATCH = "captureBatch";

  private static ShopServer shop;
  private static MatrixCalls calls;

  /** Who knocks. */
  enum Knocking {
    NOBODY,
    STRANGER,
    TILL_THAT_MET_THE_CUSTOMER,
    TILL,
    TILL_ELSEWHERE,
    BACKOFFICE,
    ADMIN;

    String key() {
      return switch (this) {
        case NOBODY -> "";
        case STRANGER -> "cmt_adm_" + "0".repeat(49);
        case TILL_THAT_MET_THE_CUSTOMER, TILL -> shop.till;
        case TILL_ELSEWHERE -> shop.elsewhere;
        case BACKOFFICE -> shop.office;
        case ADMIN -> shop.admin;
      };
    }

    String role() {
      return name().startsWith("TILL") ? "till" : name().toLowerCase();
    }
  }

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
    calls = new MatrixCalls(shop);
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  static Stream<Arguments> matrix() {
    return KEYED.stream().flatMap(call -> Arrays.stream(Knocking.values()).map(who -> Arguments.of(call, who)));
  }

  @ParameterizedTest(name = "{0} by {1}")
  @MethodSource("matrix")
  void callShouldSucceedForThoseWhoMayAndForNobodyElse(Operation call, Knocking who) {
    boolean met = who == Knocking.TILL_THAT_MET_THE_CUSTOMER;

    Answer answer = calls.make(call, who.key(), met);

    if (who == Knocking.NOBODY || who == Knocking.STRANGER) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    } else if (!call.roles().contains(who.role())) {
      assertThat(answer.status()).isEqualTo(403);
    } else if (who == Knocking.TILL && asksForToken(call)) {
      assertThat(answer.status()).isIn(404, 422);
    } else if (who == Knocking.TILL_ELSEWHERE && call.id().equals(BATCH)) {
      assertThat(answer.body().at("/results").findValuesAsString("status")).isNotEmpty().containsOnly("403");
    } else if (who == Knocking.TILL_ELSEWHERE && !HOUSE_WIDE.contains(call.id())) {
      assertThat(answer.status()).isIn(403, 404, 422);
    } else {
      assertThat(answer.status()).as(answer.http().body()).isBetween(200, 299);
    }
  }

  @ParameterizedTest
  @FieldSource("PUBLIC")
  void callShouldSucceedForNobodyInParticularWhenItIsPublic(Operation call) {
    assertThat(calls.make(call, "", false).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @FieldSource("KEYED")
  void optionsShouldNameTheMethodWhenAskedWithoutAKey(Operation call) {
    Answer answer = shop.call("OPTIONS", calls.address(call), "", "");

    assertThat(answer.status()).isIn(200, 204);
    assertThat(answer.header("Allow").orElseThrow().split(", *")).contains(call.method().toUpperCase());
  }

  @ParameterizedTest
  @FieldSource("KEYED")
  void headShouldAnswerLikeGetWhenThereIsOne(Operation call) {
    if (call.method().equals("get")) {
      Answer get = calls.make(call, shop.admin, false);
      Answer head = shop.call("HEAD", calls.address(call), shop.admin, "");

      assertThat(head.status()).isEqualTo(get.status());
      assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
      assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    }
  }

  @Test
  void listsShouldShowATillElsewhereNothingOfTheShopWhenItMayRead() {
    assertThat(shop.get("/v1/stores", shop.elsewhere).body().at("/items").findValuesAsString("code"))
        .containsExactly("LYO-01");
  }

  private static boolean asksForToken(Operation call) {
    return call.parameters(ContractDocument.read()).stream()
        .anyMatch(parameter -> parameter.get("name").asString().equals("Read-Token"));
  }
}
