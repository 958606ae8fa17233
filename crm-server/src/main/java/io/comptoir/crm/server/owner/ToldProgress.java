package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Tells a command how far its work is, a few times a second. Throws when nobody listens: then the work is given up. */
final class ToldProgress implements Progress {
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final Reply reply;
  private long told = System.nanoTime() - EVERY_NANOS;

  ToldProgress(Reply reply) {
    this.reply = reply;
  }

  @Override
  public void reached(long bytes, long ofBytes) {
    long now = System.nanoTime();
    if (now - told < EVERY_NANOS && bytes < ofBytes) {
      return;
    }
    told = now;
    try {
      reply.say(Message.of(ImportMessages.PROGRESS, Long.toString(bytes), Long.toString(ofBytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
