package io.comptoir.crm.adapter.persistence.postgresql;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/**
 * Connections to the database that tell each turn on the way there: what was sent together before an answer was read. The
 * driver makes it by its name ({@code socketFactory}), with the name of a watch ({@code socketFactoryArg}).
 */
public final class WatchedSockets extends SocketFactory {
  private static final Map<String, List<Turn>> WATCHES = new ConcurrentHashMap<>();

  private final List<Turn> turns;

  /** The factory for the watch of this name. */
  public WatchedSockets(String watch) {
    this.turns = WATCHES.computeIfAbsent(watch, name -> new CopyOnWriteArrayList<>());
  }

  /** One turn: on which thread, and the statements that made their way together. */
  record Turn(String thread, List<String> statements) {}

  /** The turns seen so far under this name; to be emptied by whoever asks. */
  static List<Turn> turns(String watch) {
    return WATCHES.computeIfAbsent(watch, name -> new CopyOnWriteArrayList<>());
  }

  static String watched(String url, String watch) {
    String separator = url.contains("?") ? "&" : "?";
    return url + separator + "socketFactory=" + WatchedSockets.class.getName() + "&socketFactoryArg=" + watch;
  }

  @Override
  public Socket createSocket() {
    return new WatchedSocket(turns);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  private static final class WatchedSocket extends Socket {
    private final List<Turn> turns;
    private final FrontendMessages messages = new FrontendMessages();
    private boolean answered = true;
    private List<String> sent = new ArrayList<>();

    WatchedSocket(List<Turn> turns) {
      this.turns = turns;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          sends(bytes, from, length);
          out.write(bytes, from, length);
        }
      };
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          answered = true;
          return super.read(bytes, from, length);
        }
      };
    }

    private void sends(byte[] bytes, int from, int length) {
      if (answered) {
        answered = false;
        sent = new CopyOnWriteArrayList<>();
        turns.add(new Turn(Thread.currentThread().getName(), sent));
      }
      sent.addAll(messages.statements(bytes, from, length));
    }
  }
}
