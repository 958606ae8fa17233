package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A storage with a fault: it keeps what a failed unit wrote. */
record StubbornStorage(Storage sound) implements Storage {
  @Override
  public UnitOfWork unitOfWork() {
    return new UnitOfWork() {
      @Override
      public <T> CompletionStage<T> submit(Work<T> work) {
        RuntimeException[] failed = new RuntimeException[1];
        return sound.unitOfWork()
            .<T>submit(repositories -> {
              try {
                return work.run(repositories);
              } catch (RuntimeException e) {
                failed[0] = e;
                return null;
              }
            })
            .thenApply(answer -> {
              if (failed[0] != null) {
                throw failed[0];
              }
              return answer;
            });
      }
    };
  }

  @Override
  public <T> T read(Function<Repositories, T> question) {
    return sound.read(question);
  }

  @Override
  public boolean isWritable() {
    return sound.isWritable();
  }

  @Override
  public byte[] secret() {
    return sound.secret();
  }

  @Override
  public void close() {
    sound.close();
  }
}
