package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.testkit.fixture.ForwardingStorage;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A storage that is asked once its feed shows what was committed, in a database that goes with it. */
record SettledStorage(PostgresStorage storage, String database) implements ForwardingStorage {
  static Storage fresh() {
    return fresh(source -> source);
  }

  /** One whose connections are watched. */
  static Storage fresh(UnaryOperator<DataSource> watched) {
    String database = EmbeddedHouse.create();
    Server server = new Server(EmbeddedHouse.settings(database));
    byte[] secret = new Database(server).open(EmbeddedHouse.SECRET_FILE, known -> known);
    DataSource source = watched.apply(server.primary());
    return new SettledStorage(PostgresStorage.over(source, EmbeddedHouse.settings(database), secret), database);
  }

  @Override
  public <T> T read(Function<Repositories, T> question) {
    storage.settle();
    return storage.read(question);
  }

  @Override
  public void close() {
    storage.close();
    EmbeddedHouse.giveBack(database);
  }
}
