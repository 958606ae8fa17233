package io.comptoir.crm.server.parity;

import io.comptoir.crm.server.parity.Call.Who;
import java.util.List;
import java.util.Map;

/** Calls that are wrong before anybody looks at a customer. */
final class Mistakes {
  static final List<Call> CALLS =
      List.of(
          Call.sent(Who.TILL, "POST", "/v1/captures", "{"),
          Call.sent(Who.TILL, "POST", "/v1/captures", "[]"),
          Call.sent(Who.TILL, "POST", "/v1/captures", "{\"capture_id\":1,\"capture_id\":2}"),
          Call.sent(Who.TILL, "POST", "/v1/captures", "{\"capture_id\": \"\\ud800\"}"),
          Call.sent(Who.TILL, "POST", "/v1/captures", "{\"capture_id\": \"x\", \"store\": \"PAR-01\", \"till\": \"1\"}"),
          Call.sent(Who.TILL, "POST", "/v1/captures/batch", "{\"captures\": {}}"),
          Call.sent(Who.STRANGER, "POST", "/v1/lookups", "{\"text\": \"martin\"}"),
          Call.sent(Who.NOBODY, "POST", "/v1/lookups", "{\"text\": \"martin\"}"),
          Call.sent(Who.TILL, "POST", "/v1/lookups", "{}"),
          Call.sent(Who.TILL, "POST", "/v1/lookups", "{\"text\": \"ma\"}"),
          Call.sent(Who.TILL, "PUT", "/v1/stores/PAR-01", "{}"),
          Call.get(Who.TILL, "/v1/changes"),
          Call.get(Who.OFFICE, "/v1/changes?after=nonsense"),
          Call.get(Who.OFFICE, "/v1/changes?limit=0"),
          Call.get(Who.OFFICE, "/v1/customers/nobody"),
          Call.get(Who.OFFICE, "/v1/nothing"),
          new Call(Who.OFFICE, "DELETE", "/v1/captures", "", Map.of()));

  private Mistakes() {}
}
