package io.comptoir.crm.adapter.rest.problem;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.fault.Warning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a call with a problem. Its detail is read by strangers: it never holds what was typed. Immutable. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FaultCode code;
  private final int status;
  private final transient List<ProblemError> errors;
  private final transient Map<String, String> headers;

  private ProblemException(
      FaultCode code, int status, String detail, List<ProblemError> errors, Map<String, String> headers) {
    // An expected answer, made thousands of times a second under attack: no stack trace.
    super(detail, null, false, false);
    this.code = code;
    this.status = status;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  /** The problem {@code code}, with the status that belongs to it. */
  public static ProblemException of(FaultCode code, String detail) {
    return new ProblemException(code, ProblemStatus.of(code), detail, List.of(), Map.of());
  }

  /** The problem that an unusable value is to a strict call. */
  public static ProblemException of(InvalidValueException fault) {
    return of(fault.code(), fault.getMessage());
  }

  /** The 422 of a strict call: the first warning names the problem, and each of them is one error. */
  public static ProblemException strict(List<Warning> warnings) {
    Warning first = warnings.get(0);
    List<ProblemError> errors = warnings.stream().map(ProblemError::of).toList();
    return of(first.code(), first.detail()).withStatus(ProblemStatus.UNPROCESSABLE).withErrors(errors);
  }

  /** The 412 of a change made for another version than the current one. */
  public static ProblemException stale(long current) {
    return of(FaultCode.VERSION_STALE, "This has changed since you read it; read it again, then change it")
        .withHeader("ETag", "\"" + current + "\"");
  }

  /** This problem about the member at {@code pointer}. */
  public ProblemException at(String pointer) {
    return withErrors(List.of(new ProblemError(pointer, code, detail())));
  }

  /** This problem with these errors. */
  public ProblemException withErrors(List<ProblemError> more) {
    return new ProblemException(code, status, detail(), more, headers);
  }

  /** This problem with another status, where the same code means more than one. */
  public ProblemException withStatus(int other) {
    return new ProblemException(code, other, detail(), errors, headers);
  }

  /** This problem with one more header on its answer. */
  public ProblemException withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ProblemException(code, status, detail(), errors, more);
  }

  /** The stable code. */
  public FaultCode code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The sentence for the person who mends it. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The members at fault. */
  public List<ProblemError> errors() {
    return errors;
  }

  /** The headers of the answer. */
  public Map<String, String> headers() {
    return headers;
  }
}
