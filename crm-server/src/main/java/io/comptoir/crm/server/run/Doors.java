package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.rest.http.RestServer;
import java.util.List;

/**
 * What a running server answers at and works on beside.
 *
 * @param rest for the tills
 * @param others closed before it, in this order
 */
record Doors(RestServer rest, List<Runnable> others) implements AutoCloseable {
  @Override
  public void close() {
    try {
      others.forEach(Runnable::run);
    } finally {
      rest.stop();
    }
  }
}
