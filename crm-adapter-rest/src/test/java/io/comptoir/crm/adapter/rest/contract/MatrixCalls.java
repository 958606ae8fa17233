package io.comptoir.crm.adapter.rest.contract;

import io.comptoir.crm.adapter.rest.contract.ContractDocument.Operation;
import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.testkit.fixture.Joining;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final AtomicInteger reviews = new AtomicInteger();
  private Customer subject;
  private Customer candidate;

  MatrixCalls(ShopServer shop) {
    this.shop = shop;
    this.customer = created(shop, "camille.martin@example.com");
    this.purchase = recorded(shop);
    requestAndStopScan();
  }

  // One stands there to be read, and none runs: that would refuse the next.
  private void requestAndStopScan() {
    shop.comptoir.duplicates().request(false, null).toCompletableFuture().join();
    stopScan();
  }

  private void stopScan() {
    shop.comptoir.duplicates().stop().toCompletableFuture().join();
  }

  private static String created(ShopServer shop, String email) {
    return shop.captured(ShopServer.capture("'customer':{'email':'" + email + "','country':'FR'}"))
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
    stopScan();
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
      case "customers" -> call.id().equals("unmergeCustomer") ? mergedCustomer() : customer;
      case "reviews" -> openReview();
      case "purchases" -> purchase;
      case "repairs" -> openRepair();
      default -> throw new AssertionError("Teach this test which thing " + call + " is about");
    };
  }

  // What the examples of merges and reviews call the other one.
  private String mergedCustomer() {
    String other = created(shop, "sofia.rossi." + ShopServer.captureId() + "@example.com");
    Joining.merge(shop.comptoir, CustomerId.parse(customer), CustomerId.parse(other)).toCompletableFuture().join();
    return other;
  }

  private String openReview() {
    String phone = "+336" + (10_000_000 + reviews.incrementAndGet());
    shop.captured(ShopServer.capture("'customer':{'given_name':'Alex','family_name':'Martin','phone':'" + phone + "'}"));
    shop.captured(ShopServer.capture("'customer':{'given_name':'Alexandra','family_name':'Martin','phone':'" + phone + "'}"));
    ReviewView open = shop.comptoir.reviews().open(null, 1_000).stream().reduce((a, b) -> b).orElseThrow();
    subject = open.subject();
    candidate = open.candidates().get(0).customer();
    return open.review().id().toString();
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
    return (call.id().equals("decideReview") ? decided(value) : value.replace(shownOther(), unmerged(call)))
        .replace(shownCustomer(), customer)
        .replace("'", "\\u0027");
  }

  private String decided(String value) {
    return value
        .replace(shownOther(), subject.id().toString())
        .replace(shownCustomer(), candidate.id().toString())
        .replace("\"version\":3", "\"version\":" + candidate.version())
        .replace("\"version\":1", "\"version\":" + subject.version());
  }

  private String unmerged(Operation call) {
    return call.path().contains("/merges") ? created(shop, "sofia.rossi." + ShopServer.captureId() + "@example.com") : "";
  }

  private static String shownOther() {
    return DOCUMENT.at("/components/examples/MergeTwo/value/retired/0/customer_id").asString();
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
