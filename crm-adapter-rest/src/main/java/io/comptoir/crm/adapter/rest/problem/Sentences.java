package io.comptoir.crm.adapter.rest.problem;

import io.comptoir.crm.domain.fault.FaultCode;

/** What is said when the server itself, before any resource, refuses a request. */
final class Sentences {
  private Sentences() {}

  static String of(FaultCode code) {
    return switch (code) {
      case UNAUTHENTICATED -> "A valid key is needed";
      case FORBIDDEN -> "This key does not allow that";
      case NOT_FOUND -> "There is nothing here";
      case METHOD_NOT_ALLOWED -> "This method is not offered here; the Allow header names those that are";
      case NOT_ACCEPTABLE -> "No accepted media type is offered here";
      case REQUEST_TIMEOUT -> "The request came too slowly";
      case BODY_TOO_LARGE -> "The body is larger than allowed";
      case URI_TOO_LONG -> "The address is too long";
      case UNSUPPORTED_MEDIA_TYPE -> "Bodies are JSON in UTF-8, not compressed";
      case HEADERS_TOO_LARGE -> "The headers are too large";
      case OVERLOADED -> "The server cannot take more now; try again";
      default -> "The request is not well-formed HTTP";
    };
  }
}
