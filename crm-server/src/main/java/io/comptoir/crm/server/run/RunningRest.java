package io.comptoir.crm.server.run;

import io.comptoir.crm.server.cli.DemoKeys;
import io.comptoir.crm.server.cli.RunningServer;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A server that answers, with everything it holds open. */
final class RunningRest implements RunningServer {
  private final OpenHouse house;
  private final Doors doors;
  private final URI address;
  private final Optional<DemoKeys> demoKeys;
  private final Optional<Path> adminKeyFile;
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean closing;

  RunningRest(
      OpenHouse house,
      Doors doors,
      InetAddress listening,
      Optional<DemoKeys> demoKeys,
      Optional<Path> adminKeyFile) {
    this.house = house;
    this.doors = doors;
    this.address = URI.create("http://" + inUri(listening) + ":" + doors.rest().port());
    this.demoKeys = demoKeys;
    this.adminKeyFile = adminKeyFile;
  }

  private static String inUri(InetAddress address) {
    return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public Optional<DemoKeys> demoKeys() {
    return demoKeys;
  }

  @Override
  public Optional<Path> adminKeyFile() {
    return adminKeyFile;
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  // The doors first, then the file: a call under way is answered, and what it wrote is on disk.
  @Override
  public synchronized void close() {
    if (closing) {
      return;
    }
    closing = true;
    try {
      doors.close();
    } finally {
      house.close();
      ended.countDown();
    }
  }
}
