package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Repositories of an engine that fails in the middle of a unit, after so many of its changes. */
final class FailingRepositories extends ForwardingRepositories {
  private final ChangeFeed changes;

  FailingRepositories(Repositories sound, int changesLeft) {
    super(sound);
    this.changes = new FailingFeed(sound.changes(), changesLeft);
  }

  @Override
  public ChangeFeed changes() {
    return changes;
  }

  private static final class FailingFeed implements ChangeFeed {
    private final ChangeFeed sound;
    private int left;

    private FailingFeed(ChangeFeed sound, int left) {
      this.sound = sound;
      this.left = left;
    }

    @Override
    public void append(ChangeType type, UUID id, long version, Instant at) {
      count();
      sound.append(type, id, version, at);
    }

    @Override
    public Chained append(ChangeType type, UUID id, long version, Instant at, Seal seal) {
      count();
      return sound.append(type, id, version, at, seal);
    }

    private void count() {
      if (left-- == 0) {
        throw new StorageUnavailableException("The disk is full");
      }
    }

    @Override
    public List<Change> after(long seq, int limit) {
      return sound.after(seq, limit);
    }

    @Override
    public long last() {
      return sound.last();
    }

    @Override
    public byte[] head() {
      return sound.head();
    }
  }
}
