package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.json.CanonicalJson;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.adapter.rest.security.Callers;
import io.comptoir.crm.application.port.in.Idempotency;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * The name a client gave to a call that it may send again.
 *
 * @param text the name, without the quotes it may be sent in; empty when the client gave none
 * @param owner whose name it is: two keys may use the same
 * @param path the address of the call
 */
public record IdempotencyKey(Optional<String> text, String owner, String path) {
  /** The header it comes in. */
  public static final String HEADER = "Idempotency-Key";
  /** The header that says that an answer is given again. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

  static IdempotencyKey of(ContainerRequest call) {
    List<String> headers = call.getHeaders().getOrDefault(HEADER, List.of());
    if (headers.size() > 1) {
      throw unusable();
    }
    Optional<String> text = headers.stream().findFirst().map(IdempotencyKey::read);
    return new IdempotencyKey(text, Callers.of(call).key().toString(), call.getRequestUri().getRawPath());
  }

  /** What makes this call with this body recognisable; null when the client gave no name. */
  public @Nullable Idempotency over(JsonObject body) {
    return text.map(key -> new Idempotency(owner, key, path + "\n" + CanonicalJson.text(body))).orElse(null);
  }

  private static String read(String header) {
    String text = header.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    String key = quoted ? text.substring(1, text.length() - 1) : text;
    if (!FORM.matcher(key).matches()) {
      throw unusable();
    }
    return key;
  }

  private static ProblemException unusable() {
    return ProblemException.of(
        FaultCode.MALFORMED_REQUEST, HEADER + " is one name of 1 to 128 visible ASCII characters");
  }
}
