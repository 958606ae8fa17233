package io.comptoir.crm.server;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.server.cli.CommandActions;
import io.comptoir.crm.server.cli.OpenKeys;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.run.BackupDesk;
import io.comptoir.crm.server.run.HouseFile;
import io.comptoir.crm.server.run.ReceiptDesk;
import io.comptoir.crm.server.run.ServerStart;
import io.comptoir.crm.server.run.VerifyDesk;

/** Builds the program: which engine, which normaliser, which doors. Nowhere else is any of them chosen. */
final class Composition {
  private Composition() {}

  static CommandActions actions() {
    return new CommandActions(
        new ServerStart(),
        Composition::keys,
        new ReceiptDesk(),
        new BackupDesk(),
        new VerifyDesk());
  }

  private static OpenKeys keys(ServerConfig config) {
    Comptoir comptoir = HouseFile.open(config);
    return new OpenKeys(comptoir.keys(), comptoir::close);
  }
}
