package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.sqlite.ServerLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Moves a customer file in a process of its own and says whenever so many steps more are done, until it is killed. */
public final class MoveMain {
  private MoveMain() {}

  /** The way, the folder, the URL of the database, the file of the secret, and how many steps more. */
  public static void main(String[] args) throws IOException {
    long more = Long.parseLong(args[4]);
    long[] first = {-1};
    TransferProgress progress = (steps, of) -> {
      first[0] = first[0] < 0 ? steps : first[0];
      if (steps - first[0] >= more) {
        System.out.println("enough");
      }
    };
    try (ServerLock lock = ServerLock.take(Path.of(args[1]))) {
      HouseTransfer transfer = new HouseTransfer(progress, MovedHouse.SMALL);
      if (args[0].equals("there")) {
        transfer.toPostgres(lock, PostgresSettings.of(args[2]));
      } else {
        transfer.toSqlite(PostgresSettings.of(args[2]), Files.readAllBytes(Path.of(args[3])), lock);
      }
    }
    System.out.println("enough");
  }
}
