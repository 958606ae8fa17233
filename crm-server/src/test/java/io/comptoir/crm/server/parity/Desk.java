package io.comptoir.crm.server.parity;

import static io.comptoir.crm.server.parity.Json.object;

import io.comptoir.crm.server.parity.Call.Who;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an office asks and changes, and what a till may read of those it met. */
final class Desk {
  private final Chance chance;
  private final People people;
  private final Slips slips;
  private final Choices choices;
  private final Memory memory;
  private int count;

  Desk(Chance chance, People people, Memory memory) {
    this.chance = chance;
    this.people = people;
    this.slips = new Slips(chance);
    this.choices = new Choices(chance);
    this.memory = memory;
  }

  Call next(Instant now) {
    return switch (chance.below(12)) {
      case 0, 1 -> read();
      case 2 -> history();
      case 3 -> consents(now);
      case 4, 5 -> change();
      case 6 -> decide(now);
      case 7 -> receipt(now);
      case 8 -> owner();
      case 9 -> memory.repairs.isEmpty() ? Call.get(Who.OFFICE, "/v1/repairs?limit=20") : repair();
      case 10 -> house();
      default -> list();
    };
  }

  private String any(Collection<String> ids) {
    return ids.isEmpty() || chance.oneIn(15) ? new UUID(0x7000, -1).toString() : chance.of(List.copyOf(ids));
  }

  private Call asTill(Call call, String customer) {
    Call till = new Call(Who.TILL, call.method(), call.path(), call.body(), call.headers());
    return chance.oneIn(4) ? till : till.with("Read-Token", memory.tokens.getOrDefault(customer, "AAAA"));
  }

  private Call maybeAsTill(Call call, String customer) {
    return chance.oneIn(2) ? asTill(call, customer) : call;
  }

  private Call read() {
    String customer = any(memory.customers);
    String path = "/v1/customers/" + customer + (chance.oneIn(2) ? "?include=provenance" : "");
    return maybeAsTill(Call.get(Who.OFFICE, path), customer);
  }

  private Call history() {
    String customer = any(memory.customers);
    return maybeAsTill(Call.get(Who.OFFICE, paged("/v1/customers/" + customer + "/purchases")), customer);
  }

  private String paged(String path) {
    String limited = path + "?limit=" + (1 + chance.below(4));
    return chance.oneIn(3) && !memory.cursors.isEmpty() ? limited + "&after=" + chance.of(memory.cursors) : limited;
  }

  private Call consents(Instant now) {
    String customer = any(memory.customers);
    if (chance.oneIn(2)) {
      return Call.get(Who.OFFICE, paged("/v1/customers/" + customer + "/consents") + "&history=true");
    }
    String at = chance.oneIn(3) ? "&at=" + now.minusSeconds(chance.below(9_000)) : "";
    String question = "?purpose=" + chance.of(Choices.PURPOSES) + "&channel=" + chance.of(Choices.CHANNELS) + at;
    return maybeAsTill(Call.get(Who.OFFICE, "/v1/customers/" + customer + "/permission" + question), customer);
  }

  private Call change() {
    Map<String, Object> said = people.said(people.somebody());
    if (chance.oneIn(2)) {
      return keyed(Call.post(Who.OFFICE, "/v1/customers", said));
    }
    String customer = any(memory.customers);
    return versioned(Call.sent(Who.OFFICE, "PATCH", "/v1/customers/" + customer, Json.text(said)), customer);
  }

  private Call versioned(Call call, String id) {
    return switch (chance.below(8)) {
      case 0 -> call;
      case 1 -> call.with("If-Match", "\"77\"");
      default -> call.with("If-Match", memory.version(id));
    };
  }

  // Few keys, so that some are used again for something else.
  private Call keyed(Call call) {
    return chance.oneIn(3) ? call.with("Idempotency-Key", "k" + chance.below(12)) : call;
  }

  private Call decide(Instant now) {
    String customer = any(memory.customers);
    Map<String, Object> choice = choices.choice();
    if (chance.oneIn(2)) {
      choice.put("occurred_at", now.minusSeconds(chance.below(9_000)).toString());
      choice.put("sent_at", now.toString());
    }
    if (chance.oneIn(2)) {
      choice.putAll(object("store", "PAR-01", "till", "1"));
    }
    return keyed(maybeAsTill(Call.post(Who.OFFICE, "/v1/customers/" + customer + "/consents", choice), customer));
  }

  private Call receipt(Instant now) {
    if (chance.oneIn(2)) {
      return Call.get(chance.oneIn(3) ? Who.TILL : Who.OFFICE, "/v1/purchases/" + any(memory.purchases));
    }
    Map<String, Object> body =
        object("store", "PAR-01", "till", slips.till(), "occurred_at", now.toString(), "sent_at", now.toString(),
            "purchase", slips.receipt());
    return keyed(Call.post(chance.oneIn(3) ? Who.OFFICE : Who.TILL, "/v1/purchases", body));
  }

  private Call owner() {
    String purchase = any(memory.purchases);
    String customer = any(memory.customers);
    String path = "/v1/purchases/" + purchase + "/customer";
    Call call =
        chance.oneIn(3)
            ? new Call(Who.OFFICE, "DELETE", path, "", Map.of())
            : Call.put(Who.OFFICE, path, object("customer_id", customer));
    return versioned(maybeAsTill(call, customer), purchase);
  }

  private Call repair() {
    String repair = any(memory.repairs);
    Object decision =
        switch (chance.below(5)) {
          case 0 -> object("discard", true);
          case 1 -> object("value", slips.receipt());
          case 2 -> object("value", choices.choice());
          case 3 -> object("value", chance.of(Naughty.VALUES));
          default -> object("value", people.phone(people.somebody()));
        };
    return versioned(keyed(Call.post(Who.OFFICE, "/v1/repairs/" + repair, decision)), repair);
  }

  private Call house() {
    int number = ++count % 5;
    if (chance.oneIn(2)) {
      Map<String, Object> wording =
          object("country", "FR", "text", "Puis-je vous écrire ? " + (chance.oneIn(4) ? chance.of(Naughty.VALUES) : ""));
      return Call.put(Who.ADMIN, "/v1/notices/till-opt-in/2027-" + number + "/fr", wording);
    }
    Map<String, Object> store =
        object("name", "Boutique " + chance.below(2), "country", "FR", "time_zone", "Europe/Paris", "currency", "EUR",
            "phase", chance.of(List.of("live", "training", "soft_start", "over")));
    return versioned(Call.put(Who.ADMIN, "/v1/stores/NEW-" + number, store), "NEW-" + number);
  }

  private Call list() {
    String path = chance.of(List.of("/v1/repairs", "/v1/changes", "/v1/notices", "/v1/stores", "/v1/repairs"));
    return Call.get(chance.oneIn(8) ? Who.TILL : Who.OFFICE, paged(path));
  }
}
