package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.IntegrityUseCase;
import io.comptoir.crm.application.port.out.FactArchive.Bookmark;
import io.comptoir.crm.application.port.out.FactArchive.Page;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.domain.integrity.ChainEnd;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import org.jspecify.annotations.Nullable;

/** Reads the archive page by page, each in a read of its own so that no reader stands in the writer's way for long. */
final class IntegrityService implements IntegrityUseCase {
  private static final int CHANGES_AT_A_TIME = 500;

  private final Storage storage;

  IntegrityService(Storage storage) {
    this.storage = storage;
  }

  @Override
  public IntegrityReport verify(@Nullable ChainEnd noted, Progress progress) {
    long expected = storage.read(repositories -> repositories.changes().last());
    ChainCheck check = new ChainCheck(noted);
    for (Page page = page(Bookmark.START); !page.isEnd(); page = page(page.next())) {
      check.take(page);
      IntegrityReport soFar = check.report();
      if (!soFar.isWhole()) {
        return soFar;
      }
      progress.reached(soFar.entries(), Math.max(expected, soFar.entries()));
    }
    return check.finish();
  }

  private Page page(Bookmark from) {
    return storage.read(repositories -> repositories.facts().after(from, CHANGES_AT_A_TIME));
  }
}
