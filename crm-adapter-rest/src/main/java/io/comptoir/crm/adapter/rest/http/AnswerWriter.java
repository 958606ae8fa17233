package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.exchange.RequestIds;
import io.comptoir.crm.adapter.rest.problem.FailureLog;
import io.comptoir.crm.adapter.rest.problem.Problems;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/** Takes one answer from Jersey to the client. */
final class AnswerWriter implements ContainerResponseWriter {
  private static final Scheduler.Task NO_TIMER = () -> true;

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final AnswerStream stream;
  private final AtomicReference<Scheduler.Task> timer = new AtomicReference<>(NO_TIMER);
  private volatile @Nullable TimeoutHandler onTimeout;

  AnswerWriter(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.stream = new AnswerStream(request, response);
  }

  // The length that Jersey may know is not needed: an answer that fits the stream's buffer gets its length there.
  @Override
  public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse answer) {
    response.setStatus(answer.getStatus());
    answer.getStringHeaders().forEach((name, values) -> {
      if (!HttpHeader.CONTENT_LENGTH.is(name)) {
        response.getHeaders().put(name, values);
      }
    });
    return stream;
  }

  @Override
  public boolean suspend(long time, TimeUnit unit, TimeoutHandler handler) {
    onTimeout = handler;
    setSuspendTimeout(time, unit);
    return true;
  }

  @Override
  public void setSuspendTimeout(long time, TimeUnit unit) {
    Scheduler.Task next = time > 0 ? request.getComponents().getScheduler().schedule(this::expire, time, unit) : NO_TIMER;
    timer.getAndSet(next).cancel();
  }

  @Override
  public void commit() {
    timer.get().cancel();
    stream.finish(callback);
  }

  // Whatever can be said as a problem was mapped before: here the answer broke while it was written.
  @Override
  public void failure(Throwable error) {
    timer.get().cancel();
    if (!(error instanceof QuietException)) {
      FailureLog.write(Problems.ofStatus(HttpStatus.INTERNAL_SERVER_ERROR_500), error, RequestIds.of(request));
    }
    if (response.isCommitted()) {
      callback.failed(error);
    } else {
      Response.writeError(request, response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500);
    }
  }

  @Override
  public boolean enableResponseBuffering() {
    return false;
  }

  private void expire() {
    TimeoutHandler handler = onTimeout;
    if (handler != null) {
      request.getComponents().getExecutor().execute(() -> handler.onTimeout(this));
    }
  }
}
