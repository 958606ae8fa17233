package io.comptoir.crm.adapter.rest.http;

import java.time.Duration;
import org.eclipse.jetty.server.Request;

/** How much a body may hold, and how long it may take. */
final class BodyLimits {
  private static final String BATCH_PATH = "/v1/captures/batch";
  // A body that is too large is read to its end when that is near, so that the client gets to read why it was refused.
  private static final int DRAIN_FACTOR = 4;

  private final RestServerSettings settings;

  BodyLimits(RestServerSettings settings) {
    this.settings = settings;
  }

  int bytes(Request request) {
    boolean batch = BATCH_PATH.equals(request.getHttpURI().getCanonicalPath());
    return batch ? settings.maxBatchBytes() : settings.maxBodyBytes();
  }

  long drainedBytes(Request request) {
    return (long) bytes(request) * DRAIN_FACTOR;
  }

  long heldBytes() {
    return settings.maxHeldBytes();
  }

  Duration time(Request request) {
    long expected = request.getLength() >= 0 ? Math.min(request.getLength(), drainedBytes(request)) : bytes(request);
    return settings.bodyGrace().plusSeconds(expected / settings.minBodyBytesPerSecond());
  }
}
