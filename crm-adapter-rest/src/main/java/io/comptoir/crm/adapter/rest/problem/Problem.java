package io.comptoir.crm.adapter.rest.problem;

import io.comptoir.crm.domain.fault.FaultCode;
import java.util.List;
import java.util.Locale;

/** What a client reads when something is wrong (RFC 9457). */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    FaultCode code,
    List<ProblemError> errors,
    String requestId) {
  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:comptoir:problem:";

  /** The problem that {@code fault} is to the client of this request. */
  public static Problem of(ProblemException fault, String requestId) {
    FaultCode code = fault.code();
    return new Problem(typeOf(code), titleOf(code), fault.status(), fault.detail(), code, fault.errors(), requestId);
  }

  private static String typeOf(FaultCode code) {
    return TYPE_PREFIX + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  // The code read as words, so that a title never drifts from its code.
  private static String titleOf(FaultCode code) {
    String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("json", "JSON").replace("utf8", "UTF-8");
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
