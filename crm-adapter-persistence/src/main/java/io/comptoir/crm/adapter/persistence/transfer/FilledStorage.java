package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.jdbi.JdbiRepositories;
import io.comptoir.crm.adapter.persistence.jdbi.Sql;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What was filled, as use cases read it before any server may. */
final class FilledStorage implements Storage {
  private final Sql sql;
  private final Repositories repositories;

  FilledStorage(End end) {
    this.sql = Sql.over(end.connection(), false);
    this.repositories = new JdbiRepositories(sql, end.writers());
  }

  @Override
  public <T> T read(Function<Repositories, T> question) {
    sql.forget();
    return question.apply(repositories);
  }

  @Override
  public UnitOfWork unitOfWork() {
    return new UnitOfWork() {
      @Override
      public <T> CompletionStage<T> submit(Work<T> work) {
        throw new UnsupportedOperationException("Nobody writes before the move is complete");
      }
    };
  }

  @Override
  public boolean isWritable() {
    return false;
  }

  @Override
  public byte[] secret() {
    throw new UnsupportedOperationException("Nothing is signed before the move is complete");
  }

  @Override
  public void close() {}
}
