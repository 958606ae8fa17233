package io.comptoir.crm.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Notes which hash each fact brought into the chain, to recompute the chain from what the port says of it. */
final class ChainWatch implements Storage {
  private final Storage storage;
  private final Map<Long, byte[]> facts = new HashMap<>();

  ChainWatch(Storage storage) {
    this.storage = storage;
  }

  /** The hash that the last of these changes must have. */
  byte[] head(List<Change> changes) {
    byte[] head = new byte[32];
    for (Change change : changes) {
      String text =
          change.seq() + "\n" + change.type().name() + "\n" + change.version() + "\n" + change.at() + "\n";
      head = Hashes.sha256(head, text.getBytes(UTF_8), facts.getOrDefault(change.seq(), new byte[0]));
    }
    return head;
  }

  long chained() {
    return facts.size();
  }

  @Override
  public UnitOfWork unitOfWork() {
    return new UnitOfWork() {
      @Override
      public <T> CompletionStage<T> submit(Work<T> work) {
        return storage.unitOfWork().submit(repositories -> work.run(watched(repositories)));
      }
    };
  }

  private Repositories watched(Repositories all) {
    return (Repositories)
        Proxy.newProxyInstance(
            Repositories.class.getClassLoader(),
            new Class<?>[] {Repositories.class},
            (proxy, method, arguments) ->
                method.getName().equals("changes") ? new WatchedFeed(all.changes()) : method.invoke(all, arguments));
  }

  private final class WatchedFeed implements ChangeFeed {
    private final ChangeFeed feed;

    private WatchedFeed(ChangeFeed feed) {
      this.feed = feed;
    }

    @Override
    public void append(ChangeType type, UUID id, long version, Instant at) {
      feed.append(type, id, version, at);
    }

    @Override
    public Chained append(ChangeType type, UUID id, long version, Instant at, Seal seal) {
      Chained chained = feed.append(type, id, version, at, seal);
      facts.put(chained.change(), seal.hash());
      return chained;
    }

    @Override
    public List<Change> after(long seq, int limit) {
      return feed.after(seq, limit);
    }

    @Override
    public long last() {
      return feed.last();
    }

    @Override
    public byte[] head() {
      return feed.head();
    }
  }

  @Override
  public <T> T read(Function<Repositories, T> question) {
    return storage.read(question);
  }

  @Override
  public boolean isWritable() {
    return storage.isWritable();
  }

  @Override
  public byte[] secret() {
    return storage.secret();
  }

  @Override
  public void close() {
    storage.close();
  }
}
