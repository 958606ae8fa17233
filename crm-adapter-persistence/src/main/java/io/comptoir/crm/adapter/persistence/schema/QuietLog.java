package io.comptoir.crm.adapter.persistence.schema;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets through what Flyway says when something is wrong; the rest interests nobody at a till. */
public final class QuietLog implements Log {
  private final Logger log;

  private QuietLog(Logger log) {
    this.log = log;
  }

  /** Flyway makes it by its name. */
  public static final class Creator implements LogCreator {
    @Override
    public Log createLogger(Class<?> type) {
      return new QuietLog(LoggerFactory.getLogger(type));
    }
  }

  @Override
  public void debug(String message) {
    log.trace(message);
  }

  @Override
  public void info(String message) {
    log.debug(message);
  }

  @Override
  public void notice(String message) {
    log.debug(message);
  }

  @Override
  public void warn(String message) {
    log.debug(message);
  }

  @Override
  public void error(String message) {
    log.error(message);
  }

  @Override
  public void error(String message, Exception cause) {
    log.error(message, cause);
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }
}
