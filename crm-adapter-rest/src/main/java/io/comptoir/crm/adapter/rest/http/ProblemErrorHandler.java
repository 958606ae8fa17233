package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.exchange.Exchange;
import io.comptoir.crm.adapter.rest.exchange.RequestIds;
import io.comptoir.crm.adapter.rest.json.Answers;
import io.comptoir.crm.adapter.rest.problem.FailureLog;
import io.comptoir.crm.adapter.rest.problem.Problem;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.adapter.rest.problem.Problems;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says as a problem what the HTTP server itself refuses: requests that never reach a resource. */
final class ProblemErrorHandler extends ErrorHandler {
  private static final String PROBLEM = "io.comptoir.problem";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Exchange exchange = RequestIds.of(request);
    ProblemException problem = problemOf(request, response.getStatus());
    if (request.getAttribute(ERROR_EXCEPTION) instanceof Throwable failure) {
      FailureLog.write(problem, failure, exchange);
    }
    response.setStatus(problem.status());
    headers(response.getHeaders(), problem, exchange);
    response.write(true, ByteBuffer.wrap(Answers.bytes(Problem.of(problem, exchange.requestId()))), callback);
    return true;
  }

  /** Refuses a request before it reaches a resource. */
  static void refuse(Request request, Response response, Callback callback, ProblemException problem) {
    // Not as the error's cause: the server would log it as a fault of its own, with the address.
    request.setAttribute(PROBLEM, problem);
    Response.writeError(request, response, callback, problem.status());
  }

  private static ProblemException problemOf(Request request, int status) {
    if (request.getAttribute(PROBLEM) instanceof ProblemException problem) {
      return problem;
    }
    Object failure = request.getAttribute(ERROR_EXCEPTION);
    return Problems.ofStatus(failure instanceof HttpException http ? http.getCode() : status);
  }

  private static void headers(HttpFields.Mutable headers, ProblemException problem, Exchange exchange) {
    headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    // Whoever sends what no resource takes may have lost count of its bytes: what comes behind them is not read.
    headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    headers.put(Exchange.REQUEST_ID, exchange.requestId());
    problem.headers().forEach(headers::put);
  }
}
