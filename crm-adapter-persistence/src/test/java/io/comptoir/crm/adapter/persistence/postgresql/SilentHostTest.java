package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of two hosts in the URL one is silent, as a machine is that has lost its power. */
@Timeout(60)
class SilentHostTest {
  private static final int MORE_THAN_ARE_TAKEN = 8;

  @Test
  void connectionShouldBeToTheSecondHostWhenTheFirstDoesNotAnswer() throws Exception {
    String database = EmbeddedHouse.create();
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      fill(silent, waiting);
      String url = EmbeddedHouse.settings(database).url().replaceFirst("//", "//127.0.0.1:" + silent.getLocalPort() + ",");
      PostgresSettings settings = PostgresSettings.of(url).withPatience(Duration.ofSeconds(1));

      DataSource source = new Server(settings).primary();
      int allHosts = source.getLoginTimeout();

      try (Connection connection = source.getConnection()) {
        assertThat(connection.isValid(10)).isTrue();
      }
      new Connections(source, settings).close();
      assertThat(source.getLoginTimeout()).as("after pools were made of it").isEqualTo(allHosts).isGreaterThan(1);
    } finally {
      for (Socket one : waiting) {
        one.close();
      }
      EmbeddedHouse.drop(database);
    }
  }

  // Who comes after these is told nothing at all.
  private static void fill(ServerSocket silent, List<Socket> waiting) throws IOException {
    for (int i = 0; i < MORE_THAN_ARE_TAKEN; i++) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(new InetSocketAddress(silent.getInetAddress(), silent.getLocalPort()), 100);
      } catch (IOException full) {
        return;
      }
    }
  }
}
