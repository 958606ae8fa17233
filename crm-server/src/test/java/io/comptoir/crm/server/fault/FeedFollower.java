package io.comptoir.crm.server.fault;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who reads the feed all the time, from any server, and keeps nothing but where it was. */
final class FeedFollower implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long PAUSE_MILLIS = 10;

  private final SharedHouse house;
  private final int limit;
  private final Thread thread = new Thread(this::follow, "follower");
  private final List<JsonNode> seen = new ArrayList<>();
  private String next = "";
  private volatile boolean closing;

  FeedFollower(SharedHouse house, int limit) {
    this.house = house;
    this.limit = limit;
  }

  FeedFollower open() {
    thread.start();
    return this;
  }

  /** Everything from the beginning, as one server tells it. */
  static List<JsonNode> read(SharedHouse house, int server) throws Exception {
    FeedFollower reader = new FeedFollower(house, 200);
    while (reader.readPage(house.server(server)) > 0) {
      // the next page
    }
    return reader.seen;
  }

  private void follow() {
    try {
      for (int turn = 0; !closing; turn++) {
        if (tryPage(house.server(turn)) == 0) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int tryPage(ServerProcess server) throws InterruptedException {
    try {
      return readPage(server);
    } catch (IOException cut) {
      return 0;
    }
  }

  private int readPage(ServerProcess server) throws IOException, InterruptedException {
    String after = next.isEmpty() ? "" : "&after=" + next;
    HttpResponse<String> answer = server.get("/v1/changes?limit=" + limit + after, house.officeKey());
    if (answer.statusCode() != 200) {
      return 0;
    }
    JsonNode page = JSON.readTree(answer.body());
    page.at("/items").forEach(seen::add);
    next = page.at("/next").asString();
    return page.at("/items").size();
  }

  /** What it has seen, once it has seen the end. */
  List<JsonNode> seen() throws InterruptedException {
    close();
    while (tryPage(house.server(0)) > 0) {
      // the next page
    }
    return seen;
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    thread.join();
  }
}
