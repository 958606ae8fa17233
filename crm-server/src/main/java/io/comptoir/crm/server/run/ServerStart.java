package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.importing.ImportSettings;
import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.rest.http.PortInUseException;
import io.comptoir.crm.adapter.rest.http.RestParts;
import io.comptoir.crm.adapter.rest.http.RestServer;
import io.comptoir.crm.adapter.rest.http.RestServerException;
import io.comptoir.crm.adapter.rest.http.RestServerSettings;
import io.comptoir.crm.adapter.rest.operation.HttpMetrics;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.DemoKeys;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.ProductVersion;
import io.comptoir.crm.server.cli.RunningServer;
import io.comptoir.crm.server.cli.ServeAction;
import io.comptoir.crm.server.config.ListenRule;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.demo.DemoHouse;
import io.comptoir.crm.server.owner.Imports;
import io.comptoir.crm.server.owner.OwnerDoor;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server: opens the file, makes the keys that are missing, opens the doors. */
public final class ServerStart implements ServeAction {
  private static final Logger LOG = LoggerFactory.getLogger(ServerStart.class);

  @Override
  public RunningServer start(ServerConfig config) {
    InetAddress address = address(config.host());
    OpenHouse house = OpenHouse.locked(config);
    try {
      return start(config, house, address);
    } catch (PortInUseException e) {
      house.close();
      throw new CommandFailure(
          ExitCode.PORT_TAKEN, "port " + config.port() + " is taken: stop the other program, or use --port", e);
    } catch (RestServerException e) {
      house.close();
      throw new CommandFailure(ExitCode.PORT_TAKEN, "cannot listen on " + config.host() + ": check --host", e);
    } catch (RuntimeException e) {
      house.close();
      throw e;
    }
  }

  private static RunningServer start(ServerConfig config, OpenHouse house, InetAddress address) {
    Comptoir comptoir = house.comptoir();
    StartKeys keys = new StartKeys(comptoir.keys(), config.data());
    ListenRule.refusal(address, keys.anyInForce()).ifPresent(ServerStart::refuse);
    Optional<DemoKeys> demo = config.demo() ? Optional.of(setUpDemo(comptoir, keys)) : Optional.empty();
    Optional<Path> adminKey = keys.firstAdminKey();
    HttpMetrics metrics = metrics(comptoir, config);
    RestServer rest = RestServer.start(settings(config), parts(comptoir, config, metrics));
    HouseJobs jobs = HouseJobs.start(config, comptoir, metrics);
    warmUpLater();
    return new RunningRest(house, new Doors(rest, others(config, comptoir, jobs)), address, demo, adminKey);
  }

  // Names in scripts that few customers write are read into memory after the first answers, not before them.
  private static void warmUpLater() {
    CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(new LibraryNormalizer()::warmUp);
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new CommandFailure(ExitCode.CONFIGURATION, "there is no host called " + host + ": check --host", e);
    }
  }

  private static void refuse(String why) {
    throw new CommandFailure(ExitCode.CONFIGURATION, why);
  }

  private static DemoKeys setUpDemo(Comptoir comptoir, StartKeys keys) {
    DemoHouse demo = new DemoHouse(comptoir);
    boolean real = !keys.areOfDemo() && (keys.anyInForce() || !comptoir.house().stores().isEmpty());
    if (real) {
      refuse("there is a house already: the demo needs a data folder of its own, name one with --data, or an empty database");
    }
    if (!demo.isSetUp()) {
      demo.setUp(Instant.now());
    }
    return keys.demoKeys();
  }

  private static List<Runnable> others(ServerConfig config, Comptoir comptoir, HouseJobs jobs) {
    return Stream.concat(owner(config, comptoir).<Runnable>map(door -> door::close).stream(), Stream.of(jobs::close))
        .toList();
  }

  // Without a socket the commands that write are refused beside this server; the tills go on.
  private static Optional<OwnerDoor> owner(ServerConfig config, Comptoir comptoir) {
    Imports imports = ReceiptDesk.into(comptoir, ImportSettings.POLITE);
    try {
      return Optional.of(OwnerDoor.open(config.data(), ProductVersion.text(), comptoir.keys(), imports, ScanDesk.beside(comptoir)));
    } catch (IOException e) {
      LOG.warn("no socket for commands in {}: {}", config.data(), e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static RestParts parts(Comptoir comptoir, ServerConfig config, HttpMetrics metrics) {
    return new RestParts(
        RestResources.of(comptoir, config.limits()),
        comptoir.authentication(),
        List.of(),
        comptoir.storage()::isWritable,
        metrics);
  }

  private static HttpMetrics metrics(Comptoir comptoir, ServerConfig config) {
    HttpMetrics metrics = new HttpMetrics(new PrometheusRegistry());
    if (config.database().isPresent()) {
      metrics.watchFeedLag(PostgresHouse.feedLag(comptoir.storage()));
    }
    return metrics;
  }

  private static RestServerSettings settings(ServerConfig config) {
    return RestServerSettings.ofDefaults()
        .withHost(config.host())
        .withPort(config.port())
        .withMaxConnections(config.http().maxConnections())
        .withMaxThreads(threads(config))
        .withIdleTimeout(config.http().idleTimeout())
        .withHeaderTimeout(config.http().headerTimeout())
        .withBodyGrace(config.http().bodyGrace())
        .withMinBodyBytesPerSecond(config.http().minBodyRate());
  }

  // A call that waits for a database elsewhere leaves the processor to others.
  private static int threads(ServerConfig config) {
    int least = RestServerSettings.ofDefaults().maxThreads();
    int told = config.http().maxThreads();
    int wanted = config.database().map(database -> Math.max(least, PostgresHouse.readers(database))).orElse(least);
    return told == 0 ? wanted : told;
  }
}
