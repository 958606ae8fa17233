package io.comptoir.crm.adapter.rest.problem;

import static io.comptoir.crm.domain.fault.FaultCode.*;

import io.comptoir.crm.domain.fault.FaultCode;
import java.util.EnumMap;
import java.util.Map;

/** The one place where codes become HTTP statuses, and bare statuses of the server become codes. */
public final class ProblemStatus {
  /** What a strict call answers to a member it cannot use. */
  public static final int UNPROCESSABLE = 422;

  private static final Map<FaultCode, Integer> STATUS = new EnumMap<>(FaultCode.class);

  static {
    all(400, MALFORMED_JSON, NOT_UTF8, LONE_SURROGATE, DUPLICATE_KEY, TRAILING_TOKENS, TOO_DEEP, NUMBER_TOO_LONG);
    all(400, BODY_TOO_LARGE, NOT_AN_OBJECT, CAPTURE_ID_UNUSABLE, STORE_MISSING, TILL_MISSING, NOTHING_TO_CAPTURE);
    all(400, TOO_MANY_CAPTURES, MALFORMED_REQUEST, QUERY_UNUSABLE, CURSOR_UNREADABLE);
    all(401, UNAUTHENTICATED);
    all(403, FORBIDDEN, STORE_NOT_YOURS);
    all(404, NOT_FOUND);
    all(405, METHOD_NOT_ALLOWED);
    all(406, NOT_ACCEPTABLE);
    all(408, REQUEST_TIMEOUT);
    all(409, RECEIPT_CONFLICT, NOTICE_IMMUTABLE, NOT_MENDABLE, ALREADY_DECIDED);
    all(409, ALREADY_MERGED, CUSTOMER_RETIRED, NOT_MERGED, TOLD_APART, SURVIVOR_PROVISIONAL, CHANGED_SINCE_READ);
    all(409, SCAN_RUNNING);
    all(412, VERSION_STALE);
    all(414, URI_TOO_LONG);
    all(415, UNSUPPORTED_MEDIA_TYPE);
    all(428, PRECONDITION_REQUIRED);
    all(429, TOO_MANY_REQUESTS);
    all(431, HEADERS_TOO_LARGE);
    all(500, INTERNAL_ERROR);
    all(503, IN_PROGRESS, OVERLOADED, OUTCOME_UNKNOWN, STORAGE_UNAVAILABLE);
  }

  private ProblemStatus() {}

  /** The status of a code; every code about a single member is 422. */
  public static int of(FaultCode code) {
    return STATUS.getOrDefault(code, UNPROCESSABLE);
  }

  /** The code of a status that came without one, from the HTTP server or from Jersey. */
  public static FaultCode codeOf(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 408 -> REQUEST_TIMEOUT;
      case 413 -> BODY_TOO_LARGE;
      case 414 -> URI_TOO_LONG;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 431 -> HEADERS_TOO_LARGE;
      case 503 -> OVERLOADED;
      default -> isClients(status) ? MALFORMED_REQUEST : INTERNAL_ERROR;
    };
  }

  // An unknown transfer coding (501) or HTTP version (505) is the client's mistake.
  private static boolean isClients(int status) {
    return status < 500 || status == 501 || status == 505;
  }

  private static void all(int status, FaultCode... codes) {
    for (FaultCode code : codes) {
      STATUS.put(code, status);
    }
  }
}
