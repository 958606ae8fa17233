package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.json.JsonBody;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.fault.FaultCode;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * The body that a resource method takes. Jersey would hand {@code null} to the method when there is none, and would
 * take one without a media type.
 */
final class JsonEntity {
  private static final String UTF_8 = "utf-8";

  private JsonEntity() {}

  static JsonObject of(ContainerRequest call) {
    if (!isJson(call.getMediaType())) {
      throw ProblemException.of(FaultCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8");
    }
    try {
      return JsonBody.object(call.getEntityStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isJson(@Nullable MediaType type) {
    return type != null
        && UTF_8.equalsIgnoreCase(type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, UTF_8))
        && (type.getSubtype().equalsIgnoreCase("json") || type.getSubtype().toLowerCase(Locale.ROOT).endsWith("+json"));
  }
}
