package io.comptoir.crm.server.run;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.server.cli.KeyAdministration;
import io.comptoir.crm.server.cli.OpenKeys;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.owner.RemoteKeys;

/** Looks after the keys of a data folder. */
public final class KeyDesk implements KeyAdministration {
  @Override
  public OpenKeys open(ServerConfig config) {
    WayIn way = WayIn.to(config);
    return new OpenKeys(way.choose(RemoteKeys::new, Comptoir::keys), way::close);
  }
}
