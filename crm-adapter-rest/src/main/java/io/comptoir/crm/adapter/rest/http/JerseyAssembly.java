package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.json.JsonBodyWriter;
import io.comptoir.crm.adapter.rest.operation.HealthResource;
import io.comptoir.crm.adapter.rest.operation.MetricsResource;
import io.comptoir.crm.adapter.rest.problem.ApplicationFaults;
import io.comptoir.crm.adapter.rest.problem.FaultTranslator;
import io.comptoir.crm.adapter.rest.problem.ProblemFilter;
import io.comptoir.crm.adapter.rest.problem.ProblemMapper;
import io.comptoir.crm.adapter.rest.problem.Problems;
import io.comptoir.crm.adapter.rest.security.Access;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Puts the JAX-RS application together: what is registered here, and nothing found on the class path. */
final class JerseyAssembly {
  // Jersey warns of every resource given as an instance that it is no provider, and then uses it as it should.
  private static final Logger OVERCAREFUL = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  private JerseyAssembly() {}

  static ResourceConfig of(RestParts parts) {
    OVERCAREFUL.setLevel(Level.SEVERE);
    ResourceConfig config = new ResourceConfig();
    configure(config);
    config.register(new Access(parts.keys()));
    config.register(new ProblemMapper(new Problems(translators(parts))));
    config.register(new ProblemFilter());
    config.register(new NoStoreFilter());
    config.register(new JsonBodyWriter());
    config.register(new CallValuesBinder());
    config.register(new HealthResource(parts.ready()));
    config.register(new MetricsResource(parts.metrics().registry()));
    parts.resources().forEach(config::register);
    return config;
  }

  private static List<FaultTranslator> translators(RestParts parts) {
    return Stream.concat(Stream.of(new ApplicationFaults()), parts.faults().stream()).toList();
  }

  private static void configure(ResourceConfig config) {
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true);
    config.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
  }
}
