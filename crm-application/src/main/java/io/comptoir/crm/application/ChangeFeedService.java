package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.ChangeFeedUseCase;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.domain.feed.Change;
import java.util.List;

/** Hands the feed to its followers. */
final class ChangeFeedService implements ChangeFeedUseCase {
  private final Storage storage;

  ChangeFeedService(Storage storage) {
    this.storage = storage;
  }

  @Override
  public List<Change> after(long seq, int limit) {
    return storage.read(repositories -> repositories.changes().after(seq, limit));
  }
}
