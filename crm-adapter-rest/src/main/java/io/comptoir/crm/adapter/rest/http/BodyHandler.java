package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.adapter.rest.problem.Problems;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads the whole body before a thread is given to the call: a stalled till holds a connection and nothing else. Bodies
 * that are too large, too slow or compressed end here.
 */
final class BodyHandler extends Handler.Wrapper {
  private static final String BODY = "io.comptoir.body";
  private static final byte[] NO_BODY = {};

  private final BodyLimits limits;
  private final AtomicLong held = new AtomicLong();

  BodyHandler(Handler next, BodyLimits limits) {
    super(next);
    this.limits = limits;
  }

  /** The body that was read for this request. */
  static byte[] bodyOf(Request request) {
    return request.getAttribute(BODY) instanceof byte[] body ? body : NO_BODY;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Optional<ProblemException> fault = faultOf(request);
    if (fault.isPresent()) {
      ProblemErrorHandler.refuse(request, response, callback, fault.get());
      return true;
    }
    return hasBody(request) ? collect(request, response, callback) : super.handle(request, response, callback);
  }

  private boolean collect(Request request, Response response, Callback callback) {
    new BodyCollector(request, limits, held, new BodyCollector.Outcome() {
      @Override
      public void read(byte[] body) {
        request.setAttribute(BODY, body);
        call(request, response, callback);
      }

      @Override
      public void refused(ProblemException problem) {
        ProblemErrorHandler.refuse(request, response, callback, problem);
      }

      @Override
      public void broken(Throwable failure) {
        ProblemErrorHandler.refuse(request, response, callback, brokenOff(failure));
      }
    }).start();
    return true;
  }

  private void call(Request request, Response response, Callback callback) {
    try {
      super.handle(request, response, callback);
    } catch (Throwable failure) {
      Response.writeError(request, response, callback, failure);
    }
  }

  private Optional<ProblemException> faultOf(Request request) {
    for (HttpField header : request.getHeaders()) {
      if (isCompressed(header)) {
        return Optional.of(ProblemException.of(FaultCode.UNSUPPORTED_MEDIA_TYPE, "Send it uncompressed"));
      }
    }
    boolean hopeless = request.getLength() > limits.drainedBytes(request);
    return hopeless ? Optional.of(tooLarge(limits.bytes(request))) : Optional.empty();
  }

  // Reading fails when the client stops sending, sends broken chunks or goes away: never the server's fault.
  private static ProblemException brokenOff(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return Problems.ofStatus(HttpStatus.REQUEST_TIMEOUT_408);
    }
    return Problems.ofStatus(failure instanceof HttpException http ? http.getCode() : HttpStatus.BAD_REQUEST_400);
  }

  static ProblemException tooLarge(int limit) {
    return ProblemException.of(FaultCode.BODY_TOO_LARGE, "The body is larger than " + limit + " bytes");
  }

  private static boolean isCompressed(HttpField header) {
    return header.getHeader() == HttpHeader.CONTENT_ENCODING && !isOnly(header, "identity")
        || header.getHeader() == HttpHeader.TRANSFER_ENCODING && !isOnly(header, "chunked");
  }

  private static boolean isOnly(HttpField header, String word) {
    return String.valueOf(header.getValue()).strip().equalsIgnoreCase(word);
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }
}
