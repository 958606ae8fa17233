package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.operation.HttpMetrics;
import io.comptoir.crm.adapter.rest.problem.FaultTranslator;
import io.comptoir.crm.application.port.in.AuthenticateUseCase;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a server is made of.
 *
 * @param resources instances of resource classes, beside those of operation, which are always there
 * @param keys tells who shows a key
 * @param faults knows failures beside those of the application, which are always known
 * @param ready whether the server may be sent calls now
 * @param metrics where calls are counted
 */
public record RestParts(
    List<Object> resources,
    AuthenticateUseCase keys,
    List<FaultTranslator> faults,
    BooleanSupplier ready,
    HttpMetrics metrics) {
  public RestParts {
    resources = List.copyOf(resources);
    faults = List.copyOf(faults);
  }
}
