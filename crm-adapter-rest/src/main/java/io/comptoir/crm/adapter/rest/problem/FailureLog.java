package io.comptoir.crm.adapter.rest.problem;

import io.comptoir.crm.adapter.rest.exchange.Exchange;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what the server did wrong: where and what, without messages, since those may quote what was typed. */
public final class FailureLog {
  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
  private static final int FRAMES = 24;

  private FailureLog() {}

  /** Writes 5xx problems; the others are in the access log. */
  public static void write(ProblemException problem, Throwable failure, Exchange exchange) {
    if (problem.status() == 500) {
      LOG.error("request {} failed: {}", exchange.requestId(), report(failure));
    } else if (problem.status() > 500) {
      LOG.warn("request {} put off: {}", exchange.requestId(), problem.code());
    }
  }

  /** The types and places of a failure and its causes. */
  static String report(Throwable failure) {
    String frames =
        Arrays.stream(failure.getStackTrace()).limit(FRAMES).map(f -> "\n\tat " + f).collect(Collectors.joining());
    return failure.getClass().getName() + frames + cause(failure).map(c -> "\ncaused by " + report(c)).orElse("");
  }

  private static Optional<Throwable> cause(Throwable failure) {
    return Optional.ofNullable(failure.getCause()).filter(cause -> cause != failure);
  }
}
