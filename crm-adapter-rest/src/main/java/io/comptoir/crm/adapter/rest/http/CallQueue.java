package io.comptoir.crm.adapter.rest.http;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has calls wait for a few threads in the order in which they came. The threads that read requests go on meanwhile, so that
 * nobody's call waits for what another client still has to send.
 *
 * <p>Few, because a call computes and seldom waits: with 64 threads on one processor the compiler of Java, a thread like
 * the others, got a fifteenth of it, and the server was not warm after minutes. In order, because a connection whose next
 * request is there when its answer has left would be served again and again: of 64 busy connections some waited for
 * seconds. docs/adr/0014 has the figures.
 */
final class CallQueue extends Handler.Wrapper {
  private static final int FAREWELL_SECONDS = 1;

  private final AtomicInteger count = new AtomicInteger();
  private final ThreadPoolExecutor calls;

  CallQueue(Handler next, int threads) {
    super(next);
    // As many may wait as there may be connections: each has one call at a time.
    calls =
        new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "http-call-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    calls.execute(() -> call(request, response, callback));
    return true;
  }

  private void call(Request request, Response response, Callback callback) {
    try {
      super.handle(request, response, callback);
    } catch (Throwable failure) {
      Response.writeError(request, response, callback, failure);
    }
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    calls.shutdown();
    calls.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
  }
}
