package io.comptoir.crm.adapter.persistence.schema;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells from time to time that the tables are still being worked on: in a large file an index takes its minutes. */
final class Telling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
  private static final int EVERY_SECONDS = 10;

  private final Thread thread = new Thread(this::tell, "comptoir-migration-telling");

  private Telling() {}

  static Telling start() {
    Telling telling = new Telling();
    telling.thread.setDaemon(true);
    telling.thread.start();
    return telling;
  }

  private void tell() {
    try {
      for (int seconds = EVERY_SECONDS; true; seconds += EVERY_SECONDS) {
        Thread.sleep(EVERY_SECONDS * 1_000L);
        LOG.info("The tables are being brought up to date, for {} s so far; stopping now takes it all back", seconds);
      }
    } catch (InterruptedException e) {
      // The tables are up to date.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
