package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.adapter.rest.problem.Problems;
import io.comptoir.crm.domain.fault.FaultCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/** Gathers one body as it arrives, without a thread while nothing arrives. */
final class BodyCollector implements Runnable {
  /** What became of the body; exactly one of these is called, once. */
  interface Outcome {
    void read(byte[] body);

    void refused(ProblemException problem);

    void broken(Throwable failure);
  }

  private final Request request;
  private final BodyLimits limits;
  private final AtomicLong heldByAll;
  private final Outcome outcome;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final AtomicBoolean done = new AtomicBoolean();
  private long seen;
  private long held;
  private boolean released;
  private Scheduler.Task deadline = () -> true;

  BodyCollector(Request request, BodyLimits limits, AtomicLong heldByAll, Outcome outcome) {
    this.request = request;
    this.limits = limits;
    this.heldByAll = heldByAll;
    this.outcome = outcome;
  }

  void start() {
    Request.addCompletionListener(request, ended -> release());
    long millis = limits.time(request).toMillis();
    deadline = request.getComponents().getScheduler().schedule(this::expire, millis, TimeUnit.MILLISECONDS);
    run();
  }

  @Override
  public void run() {
    while (!done.get()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      take(chunk);
    }
  }

  private void take(Content.Chunk chunk) {
    if (Content.Chunk.isFailure(chunk)) {
      end(() -> outcome.broken(chunk.getFailure()));
      return;
    }
    boolean last = chunk.isLast();
    keep(chunk.getByteBuffer());
    chunk.release();
    if (last) {
      end(this::judge);
    } else if (seen > limits.drainedBytes(request)) {
      end(() -> outcome.refused(BodyHandler.tooLarge(limits.bytes(request))));
    }
  }

  private void keep(ByteBuffer bytes) {
    int length = bytes.remaining();
    seen += length;
    if (seen <= limits.bytes(request)) {
      byte[] copy = new byte[length];
      bytes.get(copy);
      body.writeBytes(copy);
      if (!hold(length)) {
        end(() -> outcome.refused(Problems.ofStatus(HttpStatus.SERVICE_UNAVAILABLE_503)));
      }
    }
  }

  private synchronized boolean hold(int length) {
    held += released ? 0 : length;
    return released || heldByAll.addAndGet(length) <= limits.heldBytes();
  }

  // A body that is given up may still have a chunk on its way in: what comes after this counts no more.
  private synchronized void release() {
    released = true;
    heldByAll.addAndGet(-held);
    held = 0;
  }

  private void judge() {
    if (seen > limits.bytes(request)) {
      outcome.refused(BodyHandler.tooLarge(limits.bytes(request)));
    } else {
      outcome.read(body.toByteArray());
    }
  }

  private void expire() {
    end(() -> outcome.refused(ProblemException.of(FaultCode.REQUEST_TIMEOUT, "The body came too slowly")));
  }

  private void end(Runnable told) {
    if (done.compareAndSet(false, true)) {
      deadline.cancel();
      told.run();
    }
  }
}
