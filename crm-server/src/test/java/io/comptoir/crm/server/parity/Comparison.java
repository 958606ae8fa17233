package io.comptoir.crm.server.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.parity.Call.Who;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks two houses the same and holds their answers against each other, down to the last byte. */
final class Comparison {
  private final long seed;
  private final HouseOverHttp one;
  private final HouseOverHttp other;
  private final Map<String, Integer> kinds = new TreeMap<>();
  private int count;

  Comparison(long seed, HouseOverHttp one, HouseOverHttp other) {
    this.seed = seed;
    this.one = one;
    this.other = other;
  }

  /** Lives through a day of so many calls, and looks at everything in the evening. */
  void through(RandomDay day, int calls) {
    for (int i = 0; i < calls; i++) {
      Duration passed = day.pass();
      one.advance(passed);
      other.advance(passed);
      day.memory.hear(compare(day.next()));
    }
    evening(day.memory);
  }

  /** Sends every naughty value in every field, and looks at everything afterwards. */
  void throughNaughtyValues() {
    Memory memory = new Memory();
    for (int i = 0; i < Naughty.VALUES.size(); i++) {
      memory.hear(compare(Naughty.checkout(i, Naughty.VALUES.get(i))));
    }
    evening(memory);
  }

  /** How many answers there were of each kind: method, first words of the path, status. */
  Map<String, Integer> kinds() {
    return kinds;
  }

  private Told compare(Call call) {
    count++;
    if (call.readsChanges()) {
      other.awaitChange(one.lastChange());
    }
    Told told = one.send(call, count);
    assertThat(other.send(call, count)).as("seed %d, call %d: %s", seed, count, call).isEqualTo(told);
    String about = List.of(call.path().split("[/?]")).stream().skip(2).limit(1).collect(Collectors.joining());
    kinds.merge(call.method() + " " + about + " " + told.status(), 1, Integer::sum);
    return told;
  }

  private void evening(Memory memory) {
    for (String list : List.of("/v1/repairs", "/v1/stores", "/v1/notices", "/v1/changes")) {
      memory.hear(pages(list));
    }
    for (String customer : List.copyOf(memory.customers)) {
      compare(Call.get(Who.OFFICE, "/v1/customers/" + customer + "?include=provenance"));
      pages("/v1/customers/" + customer + "/purchases");
      compare(Call.get(Who.OFFICE, "/v1/customers/" + customer + "/consents?history=true&limit=200"));
    }
    memory.purchases.forEach(purchase -> compare(Call.get(Who.OFFICE, "/v1/purchases/" + purchase)));
    assertThat(other.verified()).as("the chain of seed %d", seed).isEqualTo(one.verified());
    assertThat(one.verified().isWhole()).isTrue();
  }

  private Told pages(String list) {
    Told page = compare(Call.get(Who.OFFICE, list + "?limit=50"));
    while (!page.text("/next").isEmpty() && !page.json().at("/items").isEmpty()) {
      page = compare(Call.get(Who.OFFICE, list + "?limit=50&after=" + page.text("/next")));
    }
    return page;
  }
}
