package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresTables;
import io.comptoir.crm.adapter.persistence.sqlite.ServerLock;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteTables;
import io.comptoir.crm.adapter.persistence.transfer.TableCopy.Batch;
import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/**
 * Moves a whole customer file from one engine to the other. The source stays as it is. What was broken off, by whatever,
 * goes on where it was when it is run again; until it is complete and compared, no server starts on the target.
 */
public final class HouseTransfer {
  private final TransferProgress progress;
  private final Batch batch;

  HouseTransfer(TransferProgress progress, Batch batch) {
    this.progress = progress;
    this.batch = batch;
  }

  /** A move that tells how far it is. */
  public static HouseTransfer telling(TransferProgress progress) {
    return new HouseTransfer(progress, Batch.USUAL);
  }

  /**
   * Moves the customer file of a folder into a database that is empty, or holds the beginning of the same move.
   *
   * @param from the right to the folder
   * @throws TransferException when it was not moved
   * @throws io.comptoir.crm.application.port.out.StorageUnavailableException when one of the two cannot be used
   */
  public TransferReport toPostgres(ServerLock from, PostgresSettings to) {
    try (SqliteTables source = SqliteTables.of(from);
        PostgresTables target = PostgresTables.orEmpty(to)) {
      return new IntoPostgres(source, target, progress).run(batch);
    } catch (SQLException | JdbiException e) {
      throw stopped(e);
    }
  }

  /**
   * Moves the customer file of a database into a folder that holds none, or the beginning of the same move.
   *
   * @param secret what belongs to the customer file, from the data folder of any of its servers
   * @param to the right to the folder
   * @throws TransferException when it was not moved
   * @throws io.comptoir.crm.application.port.out.StorageUnavailableException when one of the two cannot be used
   */
  public TransferReport toSqlite(PostgresSettings from, byte[] secret, ServerLock to) {
    try (PostgresTables source = PostgresTables.of(from)) {
      return new IntoSqlite(source, secret, to, progress).run(batch);
    } catch (SQLException | JdbiException e) {
      throw stopped(e);
    }
  }

  private static TransferException stopped(Exception e) {
    Exception reason = e.getCause() instanceof SQLException cause ? cause : e;
    return new TransferException(
        "the move stopped: " + reason.getMessage() + "; mend that and run it again, it goes on where it was", e);
  }
}
