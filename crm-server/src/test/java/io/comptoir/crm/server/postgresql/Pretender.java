package io.comptoir.crm.server.postgresql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a program and a PostgreSQL and changes words on the way, in both directions, so that the program meets an
 * engine that there is none of here. A word is changed into one of the same length, as the protocol counts bytes.
 */
final class Pretender implements AutoCloseable {
  private static final int MOST_BYTES = 65_536;

  private final URI behind;
  private final Map<String, String> words;
  private final ServerSocket door;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  private Pretender(String url, Map<String, String> words) throws IOException {
    this.behind = URI.create(url.substring("jdbc:".length()));
    this.words = words;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  static Pretender before(String url, Map<String, String> words) {
    if (words.entrySet().stream().anyMatch(word -> word.getKey().length() != word.getValue().length())) {
      throw new IllegalArgumentException("A word has another length");
    }
    try {
      Pretender opened = new Pretender(url, words);
      start(opened::accept);
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to find it: the URL of the database, but for the port. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + behind.getPath() + "?" + behind.getQuery();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "pretender");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket caller = door.accept();
        Socket callee = new Socket(behind.getHost(), behind.getPort());
        sockets.addAll(List.of(caller, callee));
        start(() -> pass(caller, callee));
        start(() -> pass(callee, caller));
      }
    } catch (IOException closed) {
      // that was all
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] bytes = new byte[MOST_BYTES];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        out.write(changed(new String(bytes, 0, read, ISO_8859_1)).getBytes(ISO_8859_1));
      }
    } catch (IOException closed) {
      // the other side hears of it, as both are closed now
    }
  }

  private String changed(String text) {
    String changed = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      changed = changed.replace(word.getKey(), word.getValue());
    }
    return changed;
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
