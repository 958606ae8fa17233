package io.comptoir.crm.adapter.rest.operation;

import io.comptoir.crm.adapter.rest.exchange.AccessLog;
import io.comptoir.crm.adapter.rest.exchange.RequestIds;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Counts calls by method, route and status. Labels come from our own lists, so that strangers cannot add series. */
public final class HttpMetrics implements RequestLog {
  // In seconds, fine around what a till may wait: two seconds and a time-out at three.
  private static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10};

  private final PrometheusRegistry registry;
  private final Histogram seconds;

  /** Gathers into {@code registry}; one registry takes one of these. */
  public HttpMetrics(PrometheusRegistry registry) {
    this.registry = registry;
    this.seconds =
        Histogram.builder()
            .name("http_server_requests_seconds")
            .help("Calls answered, and how long they took since their headers were read")
            .unit(Unit.SECONDS)
            .labelNames("method", "route", "status")
            .classicOnly()
            .classicUpperBounds(BOUNDS)
            .register(registry);
    gauge("process_uptime_seconds", "How long this process runs", HttpMetrics::uptimeSeconds);
    gauge("jvm_memory_used_bytes", "Memory in use on the heap", HttpMetrics::heapBytes);
  }

  /** What is shown at {@code /metrics}; other parts of the program may add to it. */
  public PrometheusRegistry registry() {
    return registry;
  }

  /** Shows how many calls are under way. */
  public void watchInFlight(LongSupplier current) {
    gauge("http_server_requests_in_flight", "Calls under way", () -> (double) current.getAsLong());
  }

  /** Shows how many connections are open, idle ones too. */
  public void watchConnections(LongSupplier current) {
    gauge("http_server_connections", "Connections open", () -> (double) current.getAsLong());
  }

  /** Shows how far the feed of changes is behind what is stored. */
  public void watchFeedLag(DoubleSupplier seconds) {
    gauge("feed_lag_seconds", "How long ago every change that was stored then had its number", seconds);
  }

  /** Shows how what is done every so often went the last time. */
  public void watchJobs(Supplier<List<JobFigures>> jobs) {
    ofJobs(
        "job_last_done_timestamp_seconds", "When a job was done the last time, in seconds since 1970", jobs,
        figures -> figures.lastDone().map(at -> Unit.millisToSeconds(at.toEpochMilli())));
    ofJobs(
        "job_well", "Whether a job went well the last time and found nothing wrong: 1, or 0", jobs,
        figures -> figures.well().map(well -> well ? 1.0 : 0.0));
  }

  private void ofJobs(
      String name, String help, Supplier<List<JobFigures>> jobs, Function<JobFigures, Optional<Double>> value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames("job")
        .callback(
            shown -> jobs.get().forEach(job -> value.apply(job).ifPresent(number -> shown.call(number, job.job()))))
        .register(registry);
  }

  @Override
  public void log(Request request, Response answer) {
    String status = Integer.toString(answer.getStatus());
    seconds
        .labelValues(AccessLog.method(request), RequestIds.of(request).route(), status)
        .observe(Unit.nanosToSeconds(AccessLog.nanos(request)));
  }

  private void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(shown -> shown.call(value.getAsDouble()))
        .register(registry);
  }

  private static double uptimeSeconds() {
    return Unit.millisToSeconds(ManagementFactory.getRuntimeMXBean().getUptime());
  }

  private static double heapBytes() {
    Runtime runtime = Runtime.getRuntime();
    return (double) runtime.totalMemory() - runtime.freeMemory();
  }
}
