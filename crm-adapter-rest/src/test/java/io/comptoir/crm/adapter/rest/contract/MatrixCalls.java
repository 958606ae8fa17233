package io.comptoir.crm.adapter.rest.contract;

import io.comptoir.crm.adapter.rest.contract.ContractDocument.Operation;
import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Makes the calls of the contract with the values that the contract shows, about things that exist: each id it shows
 * stands for one of ours.
 */
final class MatrixCalls {
  private static final ContractDocument DOCUMENT = ContractDocument.read();
  // Where the first example is not the one that fits what this test makes.
  private static final Map<String, String> SHOWN = Map.of("decideRepair", "discard");

  private final ShopServer shop;
  private final String customer;
  private final String purchase;

  MatrixCalls(ShopServer shop) {
    this.shop = shop;
    this.customer = created(shop);
    this.purchase = recorded(shop);
  }

  private static String created(ShopServer shop) {
    return shop.captured(ShopServer.capture("'customer':{'email':'camille.martin@example.com','country':'FR'}"))
        .at("/customer/customer_id");
  }

  private static String recorded(ShopServer shop) {
    String sale =
        "{'receipt_number':'M1','kind':'sale','lines':[{'quantity':'1','total':{'amount':'1.00','currency':'EUR'}}],"
            + "'total':{'amount':'1.00','currency':'EUR'}}";
    return shop.captured(ShopServer.capture("'purchase':" + sale)).at("/purchase/purchase_id");
  }

  /** Makes a call, with the token of the customer where {@code met}. */
  Answer make(Operation call, String key, boolean met) {
    List<String> headers = new ArrayList<>(List.of("X-Request-Id", "matrix"));
    if (sends(call, "If-Match") || call.id().equals("storeStore")) {
      headers.addAll(List.of("If-Match", "*"));
    }
    if (met && sends(call, "Read-Token")) {
      headers.addAll(List.of("Read-Token", shop.readToken(key, customer)));
    }
    return shop.call(call.method().toUpperCase(), address(call), key, body(call), headers.toArray(String[]::new));
  }

  /** The address of a call, with what it must ask for. */
  String address(Operation call) {
    String path = call.path();
    for (JsonNode parameter : parameters(call, "path")) {
      path = path.replace("{" + parameter.get("name").asString() + "}", value(call, parameter));
    }
    String query =
        parameters(call, "query").stream()
            .filter(parameter -> parameter.path("required").asBoolean(false))
            .map(parameter -> parameter.get("name").asString() + "=" + value(call, parameter))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private String value(Operation call, JsonNode parameter) {
    String shown = parameter.get("example").asString();
    String value =
        switch (parameter.get("name").asString()) {
          case "id" -> call.path().startsWith("/v1/notices/") ? shown : idOf(call);
          default -> shown;
        };
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private String idOf(Operation call) {
    return switch (call.path().split("/")[2]) {
      case "customers" -> customer;
      case "purchases" -> purchase;
      case "repairs" -> openRepair();
      default -> throw new AssertionError("Teach this test which thing " + call + " is about");
    };
  }

  private String openRepair() {
    String capture = ShopServer.captureId();
    shop.captured(ShopServer.capture(capture, "'customer':{'given_name':'A','phone':'06 12'}"));
    return shop.repairsOf(capture).get(0).id().toString();
  }

  private String body(Operation call) {
    JsonNode content = call.node().path("requestBody").path("content");
    if (content.isMissingNode()) {
      return "";
    }
    JsonNode examples = content.iterator().next().get("examples");
    JsonNode shown = SHOWN.containsKey(call.id()) ? examples.get(SHOWN.get(call.id())) : examples.iterator().next();
    String value = DOCUMENT.resolved(shown).get("value").toString();
    return value.replace(shownCustomer(), customer).replace("'", "\\u0027");
  }

  private static String shownCustomer() {
    return DOCUMENT.at("/components/parameters/CustomerId/example").asString();
  }

  private static List<JsonNode> parameters(Operation call, String in) {
    return call.parameters(DOCUMENT).stream().filter(parameter -> parameter.get("in").asString().equals(in)).toList();
  }

  private static boolean sends(Operation call, String header) {
    return parameters(call, "header").stream().anyMatch(parameter -> parameter.get("name").asString().equals(header));
  }
}
