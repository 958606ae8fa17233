package io.comptoir.crm.server.owner;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Has the file scanned, and breaks off when nobody listens any more: the next scan goes on there. */
final class ScanCounter implements Counter {
  private final Scans scans;

  ScanCounter(Scans scans) {
    this.scans = scans;
  }

  @Override
  public void answer(Message request, Reply reply) throws IOException {
    try {
      reply.say(ScanMessages.of(scans.run(ScanMessages.everybody(request), new ToldProgress(reply))));
    } catch (UncheckedIOException nobodyListens) {
      throw nobodyListens.getCause();
    }
  }
}
