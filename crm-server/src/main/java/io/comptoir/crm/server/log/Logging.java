package io.comptoir.crm.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.comptoir.crm.server.config.LogLevel;
import org.slf4j.LoggerFactory;

/** Sets how much our own code logs; libraries stay at what LogSetup says. */
public final class Logging {
  static final String OURS = "io.comptoir.crm";

  private Logging() {}

  public static void setLevel(LogLevel level) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(OURS).setLevel(Level.valueOf(level.name()));
    }
  }
}
