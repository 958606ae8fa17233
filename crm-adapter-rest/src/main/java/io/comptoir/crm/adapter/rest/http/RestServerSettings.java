package io.comptoir.crm.adapter.rest.http;

import java.time.Duration;

/** What an operator may change about the server. Immutable; start from {@link #ofDefaults()}. */
public final class RestServerSettings {
  private String host = "127.0.0.1";
  private int port = 8080;
  private int maxConnections = 1024;
  private int maxThreads = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  private int maxHeaderBytes = 8 * 1024;
  private int maxBodyBytes = 256 * 1024;
  private int maxBatchBytes = 4 * 1024 * 1024;
  // All bodies together: what hundreds of slow clients may make the server hold.
  private long maxHeldBytes = 64L * 1024 * 1024;
  private Duration idleTimeout = Duration.ofSeconds(30);
  private Duration headerTimeout = Duration.ofSeconds(10);
  private Duration bodyGrace = Duration.ofSeconds(5);
  private int minBodyBytesPerSecond = 16 * 1024;
  private Duration stopTimeout = Duration.ofSeconds(8);

  private RestServerSettings() {}

  private RestServerSettings(RestServerSettings other) {
    host = other.host;
    port = other.port;
    maxConnections = other.maxConnections;
    maxThreads = other.maxThreads;
    maxHeaderBytes = other.maxHeaderBytes;
    maxBodyBytes = other.maxBodyBytes;
    maxBatchBytes = other.maxBatchBytes;
    maxHeldBytes = other.maxHeldBytes;
    idleTimeout = other.idleTimeout;
    headerTimeout = other.headerTimeout;
    bodyGrace = other.bodyGrace;
    minBodyBytesPerSecond = other.minBodyBytesPerSecond;
    stopTimeout = other.stopTimeout;
  }

  /** Local only, port 8080, limits for one shop. */
  public static RestServerSettings ofDefaults() {
    return new RestServerSettings();
  }

  /** The address to listen on. */
  public String host() {
    return host;
  }

  /** These settings with another value of {@link #host()}. */
  public RestServerSettings withHost(String value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.host = value;
    return copy;
  }

  /** The port to listen on; 0 takes a free one. */
  public int port() {
    return port;
  }

  /** These settings with another value of {@link #port()}. */
  public RestServerSettings withPort(int value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.port = value;
    return copy;
  }

  /** How many connections may be open; more wait to be accepted. */
  public int maxConnections() {
    return maxConnections;
  }

  /** These settings with another value of {@link #maxConnections()}. */
  public RestServerSettings withMaxConnections(int value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.maxConnections = value;
    return copy;
  }

  /** How many calls run at once; more wait in order. Unless changed, twice the processors, at least four. */
  public int maxThreads() {
    return maxThreads;
  }

  /** These settings with another value of {@link #maxThreads()}. */
  public RestServerSettings withMaxThreads(int value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.maxThreads = value;
    return copy;
  }

  /** The largest request line and headers. */
  public int maxHeaderBytes() {
    return maxHeaderBytes;
  }

  /** These settings with another value of {@link #maxHeaderBytes()}. */
  public RestServerSettings withMaxHeaderBytes(int value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.maxHeaderBytes = value;
    return copy;
  }

  /** The largest body of a call. */
  public int maxBodyBytes() {
    return maxBodyBytes;
  }

  /** These settings with another value of {@link #maxBodyBytes()}. */
  public RestServerSettings withMaxBodyBytes(int value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.maxBodyBytes = value;
    return copy;
  }

  /** The largest body of a batch. */
  public int maxBatchBytes() {
    return maxBatchBytes;
  }

  /** These settings with another value of {@link #maxBatchBytes()}. */
  public RestServerSettings withMaxBatchBytes(int value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.maxBatchBytes = value;
    return copy;
  }

  /** The most that all bodies together may hold in memory. */
  public long maxHeldBytes() {
    return maxHeldBytes;
  }

  /** These settings with another value of {@link #maxHeldBytes()}. */
  public RestServerSettings withMaxHeldBytes(long value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.maxHeldBytes = value;
    return copy;
  }

  /** How long a connection may be silent. */
  public Duration idleTimeout() {
    return idleTimeout;
  }

  /** These settings with another value of {@link #idleTimeout()}. */
  public RestServerSettings withIdleTimeout(Duration value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.idleTimeout = value;
    return copy;
  }

  /** How long the headers of a request may take, however they drip. */
  public Duration headerTimeout() {
    return headerTimeout;
  }

  /** These settings with another value of {@link #headerTimeout()}. */
  public RestServerSettings withHeaderTimeout(Duration value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.headerTimeout = value;
    return copy;
  }

  /** How long a body may take before its rate is judged. */
  public Duration bodyGrace() {
    return bodyGrace;
  }

  /** These settings with another value of {@link #bodyGrace()}. */
  public RestServerSettings withBodyGrace(Duration value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.bodyGrace = value;
    return copy;
  }

  /** The slowest rate of a body. */
  public int minBodyBytesPerSecond() {
    return minBodyBytesPerSecond;
  }

  /** These settings with another value of {@link #minBodyBytesPerSecond()}. */
  public RestServerSettings withMinBodyBytesPerSecond(int value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.minBodyBytesPerSecond = value;
    return copy;
  }

  /** How long a stop waits for calls under way. */
  public Duration stopTimeout() {
    return stopTimeout;
  }

  /** These settings with another value of {@link #stopTimeout()}. */
  public RestServerSettings withStopTimeout(Duration value) {
    RestServerSettings copy = new RestServerSettings(this);
    copy.stopTimeout = value;
    return copy;
  }
}
