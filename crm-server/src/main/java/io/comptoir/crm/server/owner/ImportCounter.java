package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.ImportSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

/** Takes in files of receipts, one at a time, and breaks off when nobody listens any more. */
final class ImportCounter implements Counter {
  private final Imports imports;
  private final Semaphore one = new Semaphore(1);

  ImportCounter(Imports imports) {
    this.imports = imports;
  }

  @Override
  public void answer(Message request, Reply reply) throws IOException {
    if (!one.tryAcquire()) {
      throw new CommandFailure(ExitCode.FAILED, "the server is taking in another file: wait for it to end");
    }
    try {
      ImportSummary summary = imports.run(ImportMessages.order(request), new ToldProgress(reply));
      reply.say(ImportMessages.of(summary));
    } catch (UncheckedIOException nobodyListens) {
      throw nobodyListens.getCause();
    } finally {
      one.release();
    }
  }
}
