package io.comptoir.crm.server.parity;

import static io.comptoir.crm.server.parity.Json.object;

import io.comptoir.crm.server.parity.Call.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What tills send: checkouts, some told again, some in another order or days late, some in batches, some misspelt. */
final class Checkouts {
  private static final String CAPTURES = "/v1/captures";
  private static final List<Who> SENDERS =
      List.of(Who.TILL, Who.TILL, Who.TILL, Who.TILL, Who.TILL, Who.TILL, Who.TILL, Who.OFFICE, Who.ADMIN, Who.ELSEWHERE);

  private final Chance chance;
  private final People people;
  private final Slips slips;
  private final Choices choices;
  private final Memory memory;
  private final List<Map<String, Object>> sent = new ArrayList<>();
  private final List<Map<String, Object>> heldBack = new ArrayList<>();
  private int count;

  Checkouts(Chance chance, People people, Memory memory) {
    this.chance = chance;
    this.people = people;
    this.slips = new Slips(chance);
    this.choices = new Choices(chance);
    this.memory = memory;
  }

  Call next(Instant now) {
    return switch (chance.below(9)) {
      case 0 -> again(now);
      case 1 -> batch(now);
      case 2 -> heldBack.isEmpty() ? fresh(now) : single(stamped(chance.taken(heldBack), now));
      case 3 -> {
        heldBack.add(checkout(now));
        yield fresh(now);
      }
      default -> fresh(now);
    };
  }

  private Call fresh(Instant now) {
    return single(stamped(checkout(now), now));
  }

  private Call single(Map<String, Object> capture) {
    sent.add(capture);
    Call call = Call.post(chance.of(SENDERS), CAPTURES, capture);
    if (chance.oneIn(10)) {
      call = call.with("Idempotency-Key", chance.oneIn(4) ? "other" : idOf(capture));
    }
    return chance.oneIn(5) ? call.with("Prefer", "handling=strict") : call;
  }

  // Not everything that may stand there may stand in a header.
  private static String idOf(Map<String, Object> capture) {
    String id = String.valueOf(capture.get("capture_id"));
    return id.matches("[0-9A-Fa-f-]{36}") ? id : "unreadable";
  }

  // The same once more, or something else under the same id.
  private Call again(Instant now) {
    if (sent.isEmpty()) {
      return fresh(now);
    }
    Map<String, Object> before = new LinkedHashMap<>(chance.of(sent));
    if (chance.oneIn(4)) {
      before.put("advisor", "B" + chance.below(9));
    }
    if (chance.oneIn(6)) {
      before.put("capture_id", String.valueOf(before.get("capture_id")).toUpperCase(Locale.ROOT));
    }
    return single(chance.oneIn(2) ? before : stamped(before, now));
  }

  private Call batch(Instant now) {
    List<Object> items = new ArrayList<>(IntStream.rangeClosed(0, chance.below(5)).mapToObj(i -> item(now)).toList());
    if (chance.oneIn(4)) {
      items.add(chance.of(Naughty.VALUES));
    }
    Map<String, Object> batch = object("sent_at", now.toString(), "captures", items);
    return Call.post(chance.oneIn(4) ? Who.OFFICE : Who.TILL, CAPTURES + "/batch", batch);
  }

  private Object item(Instant now) {
    if (!heldBack.isEmpty() && chance.oneIn(2)) {
      return chance.taken(heldBack);
    }
    return sent.isEmpty() || !chance.oneIn(5) ? checkout(now) : chance.of(sent);
  }

  private Map<String, Object> checkout(Instant now) {
    Map<String, Object> capture =
        object("capture_id", id(++count), "store", chance.oneIn(20) ? "LYO-01" : "PAR-01", "till", slips.till(),
            "advisor", "A" + chance.below(4));
    occurred(capture, now);
    parts(capture);
    if (chance.oneIn(8)) {
      capture.put("follows", id(Math.max(1, count + 2 - chance.below(12))));
    }
    if (chance.oneIn(15)) {
      capture.put(chance.of(new ArrayList<>(capture.keySet())), chance.of(Naughty.VALUES));
    }
    return capture;
  }

  private static String id(int number) {
    return new UUID(0x019a_a000_0000_7000L, 0x8000_0000_0000_0000L | number).toString();
  }

  private void occurred(Map<String, Object> capture, Instant now) {
    Instant at = now.minus(chance.oneIn(8) ? Duration.ofHours(chance.below(90)) : Duration.ofSeconds(chance.below(200)));
    if (chance.oneIn(15)) {
      capture.put("occurred_at", at.toString().replace("Z", ""));
    } else if (!chance.oneIn(20)) {
      capture.put("occurred_at", at.toString());
    }
  }

  private Map<String, Object> stamped(Map<String, Object> capture, Instant now) {
    Map<String, Object> stamped = new LinkedHashMap<>(capture);
    stamped.remove("sent_at");
    if (!chance.oneIn(10)) {
      Duration error = chance.oneIn(8) ? Duration.ofMinutes(chance.below(4_000) - 2_000L) : Duration.ZERO;
      stamped.put("sent_at", now.plus(error).toString());
    }
    return stamped;
  }

  private void parts(Map<String, Object> capture) {
    if (!chance.oneIn(6)) {
      capture.put("customer", person());
    }
    if (!chance.oneIn(3)) {
      capture.put("purchase", slips.receipt());
    }
    while (chance.oneIn(3)) {
      capture.put("consents", IntStream.rangeClosed(0, chance.below(3)).mapToObj(i -> choices.choice()).toList());
    }
    if (chance.oneIn(10)) {
      capture.put("declined", List.of(chance.of(List.of("phone", "email", "birthday", "custom_fields.ring_size", "x"))));
    }
    if (chance.oneIn(8)) {
      capture.put("timing", object("identify_millis", chance.below(9_000), "queue_length", chance.below(9) - 1));
    }
  }

  private Map<String, Object> person() {
    Map<String, Object> said = people.said(people.somebody());
    if (chance.oneIn(12) && !memory.customers.isEmpty()) {
      said.put("customer_id", chance.of(List.copyOf(memory.customers)));
    }
    return said;
  }
}
