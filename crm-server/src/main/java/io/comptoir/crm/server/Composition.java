package io.comptoir.crm.server;

import io.comptoir.crm.server.cli.CommandActions;
import io.comptoir.crm.server.run.BackupDesk;
import io.comptoir.crm.server.run.DuplicateDesk;
import io.comptoir.crm.server.run.KeyDesk;
import io.comptoir.crm.server.run.MoveDesk;
import io.comptoir.crm.server.run.ReceiptDesk;
import io.comptoir.crm.server.run.ReindexDesk;
import io.comptoir.crm.server.run.ScanDesk;
import io.comptoir.crm.server.run.ServerStart;
import io.comptoir.crm.server.run.VerifyDesk;

/** Builds the program: which engine, which normaliser, which doors. Nowhere else is any of them chosen. */
final class Composition {
  private Composition() {}

  static CommandActions actions() {
    return new CommandActions(
        new ServerStart(),
        new KeyDesk(),
        new ReceiptDesk(),
        new BackupDesk(),
        new VerifyDesk(),
        new MoveDesk(),
        new ReindexDesk(),
        new DuplicateDesk(),
        new ScanDesk());
  }
}
