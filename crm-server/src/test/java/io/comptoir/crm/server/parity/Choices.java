package io.comptoir.crm.server.parity;

import static io.comptoir.crm.server.parity.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people agree to and refuse, with and without the wording that it takes. */
final class Choices {
  static final List<String> PURPOSES =
      List.of("marketing", "marketing", "marketing", "service", "personal_advice", "profiling", "e_receipt");
  static final List<String> CHANNELS = List.of("email", "email", "sms", "phone", "post", "messaging");
  private static final List<String> DECISIONS = List.of("granted", "granted", "refused", "withdrawn", "informed");

  private final Chance chance;

  Choices(Chance chance) {
    this.chance = chance;
  }

  Map<String, Object> choice() {
    Map<String, Object> choice =
        object(
            "purpose", chance.of(PURPOSES), "channel", chance.of(CHANNELS), "decision", chance.of(DECISIONS),
            "manner", chance.of(List.of("screen", "paper", "spoken")));
    if (!chance.oneIn(4)) {
      choice.put("notice", notice());
    }
    if (chance.oneIn(8)) {
      choice.put("expires_at", "2026-11-2%dT10:00:00+01:00".formatted(chance.below(9)));
    }
    if (chance.oneIn(10)) {
      choice.put(chance.of(new ArrayList<>(choice.keySet())), chance.of(Naughty.VALUES));
    }
    return choice;
  }

  private Map<String, Object> notice() {
    return object("id", "till-opt-in", "version", chance.oneIn(6) ? "1999" : "2026-1", "language", "fr");
  }
}
