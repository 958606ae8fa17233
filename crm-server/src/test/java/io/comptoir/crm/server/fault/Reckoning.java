package io.comptoir.crm.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what the servers of a house tell against what they acknowledged: nothing lost, nothing doubled, nothing skipped. */
record Reckoning(SharedHouse house, Set<Integer> acknowledged) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long LONGEST_LAG_NANOS = 15_000_000_000L;

  void assertWhole(FeedFollower... followers) throws Exception {
    awaitFeed();
    List<JsonNode> feed = FeedFollower.read(house, 0);
    assertFeed(feed);
    for (int server = 1; server < house.servers(); server++) {
      assertThat(FeedFollower.read(house, server)).as("the feed of server %d", server).isEqualTo(feed);
    }
    for (FeedFollower follower : followers) {
      assertThat(follower.seen()).as("what a follower saw").isEqualTo(feed);
    }
    assertSums();
    assertThat(house.verified().firstFault()).isEmpty();
  }

  // The feed follows the commits a moment later.
  private void awaitFeed() throws Exception {
    long begun = System.nanoTime();
    while (captured(FeedFollower.read(house, 0)).size() < acknowledged.size()
        && System.nanoTime() - begun < LONGEST_LAG_NANOS) {
      Thread.sleep(50);
    }
  }

  private static List<String> captured(List<JsonNode> feed) {
    return idsOf(feed, "capture_recorded");
  }

  private static List<String> idsOf(List<JsonNode> feed, String type) {
    return feed.stream()
        .filter(change -> change.at("/type").asString().equals(type))
        .map(change -> change.at("/id").asString())
        .toList();
  }

  private void assertFeed(List<JsonNode> feed) {
    assertThat(feed).extracting(change -> change.at("/seq").asLong())
        .isEqualTo(LongStream.rangeClosed(1, feed.size()).boxed().toList());
    assertThat(captured(feed))
        .containsExactlyInAnyOrderElementsOf(
            acknowledged.stream().map(number -> new Checkout(number).id().toString()).toList());
    assertThat(idsOf(feed, "purchase_recorded")).hasSize(acknowledged.size()).doesNotHaveDuplicates();
    assertThat(idsOf(feed, "customer_created")).hasSize(Math.min(Checkout.PEOPLE, acknowledged.size()));
  }

  private void assertSums() throws Exception {
    Map<String, BigDecimal> bought = new TreeMap<>();
    Set<Integer> people = acknowledged.stream().map(number -> number % Checkout.PEOPLE).collect(Collectors.toSet());
    for (int person : people) {
      for (JsonNode receipt : receiptsOf(person)) {
        bought.merge(
            receipt.at("/identity/receipt_number").asString(), new BigDecimal(receipt.at("/total/amount").asString()),
            BigDecimal::add);
      }
    }
    Map<String, BigDecimal> sold = new TreeMap<>();
    acknowledged.forEach(number -> sold.put("R" + number, new Checkout(number).price()));
    assertThat(bought).isEqualTo(sold);
  }

  private List<JsonNode> receiptsOf(int person) throws Exception {
    JsonNode found =
        JSON.readTree(
            house.server(0).post("/v1/lookups", "{\"phone\": \"" + Checkout.phoneOf(person) + "\"}").body());
    assertThat(found.at("/matches").size()).as("customers of %s", Checkout.phoneOf(person)).isEqualTo(1);
    List<JsonNode> receipts = new ArrayList<>();
    String path = "/v1/customers/" + found.at("/matches/0/customer_id").asString() + "/purchases?limit=200";
    String after = "";
    do {
      HttpResponse<String> answer = house.server(0).get(path + after, house.officeKey());
      JsonNode page = JSON.readTree(answer.body());
      page.at("/items").forEach(receipts::add);
      String next = page.at("/next").asString("");
      after = next.isEmpty() ? "" : "&after=" + next;
    } while (!after.isEmpty());
    assertThat(receipts).hasSize(found.at("/matches/0/purchase_count").asInt());
    return receipts;
  }
}
