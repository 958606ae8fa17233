package io.comptoir.crm.adapter.rest.exchange;

import io.comptoir.crm.domain.access.KeyId;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request on its way: what the logs and metrics may know of it. Written by one thread at a time. */
public final class Exchange {
  /** The attribute and property under which a request carries its exchange. */
  public static final String NAME = "io.comptoir.exchange";
  /** The header that carries a request id, both ways. */
  public static final String REQUEST_ID = "X-Request-Id";
  /** The route of a request that no resource took. */
  public static final String NO_ROUTE = "unmatched";

  private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  private final String requestId;
  private final @Nullable String traceId;
  private volatile String route = NO_ROUTE;
  private volatile @Nullable KeyId key;

  private Exchange(String requestId, @Nullable String traceId) {
    this.requestId = requestId;
    this.traceId = traceId;
  }

  /** The exchange of a request that sent these headers, if any; an unusable request id is replaced. */
  public static Exchange of(@Nullable String requestId, @Nullable String traceParent) {
    boolean usable = requestId != null && USABLE_ID.matcher(requestId).matches();
    return new Exchange(usable ? requestId : newId(), traceOf(traceParent));
  }

  /** The exchange of a call inside a resource, filter or provider. */
  public static Exchange of(ContainerRequestContext call) {
    return call.getProperty(NAME) instanceof Exchange exchange ? exchange : of(null, null);
  }

  /** The id that the client or this server gave the request. */
  public String requestId() {
    return requestId;
  }

  /** The trace the request belongs to (W3C trace context). */
  public Optional<String> traceId() {
    return Optional.ofNullable(traceId);
  }

  /** The template of the path, such as {@code /v1/customers/{id}}: never the path itself. */
  public String route() {
    return route;
  }

  /** Notes which route took the request. */
  public void took(String template) {
    route = template;
  }

  /** The key that was shown and is in force. */
  public Optional<KeyId> key() {
    return Optional.ofNullable(key);
  }

  /** Notes who is asking. */
  public void shown(KeyId id) {
    key = id;
  }

  private static @Nullable String traceOf(@Nullable String traceParent) {
    var matcher = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
    return matcher.matches() ? matcher.group(1) : null;
  }

  // An id to find a request again, not a secret: no need to wait for strong randomness.
  private static String newId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
  }
}
