package io.comptoir.crm.server.owner;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where the socket of a data folder lies: in a folder of its own that only its owner can enter, so that nobody else can
 * connect in the moment before the socket's own rights are set.
 *
 * <p>A socket's path holds about 100 bytes, and not every file system has sockets: then it lies in a folder of the same kind
 * among the temporary files, and its path is written down in the first one.
 */
final class SocketPlace {
  private static final String SOCKET = "crm.socket";
  private static final String OWNER_ONLY = "rwx------";

  private final Path folder;
  private final Path elsewhere;

  SocketPlace(Path data) {
    this.folder = data.resolve("owner");
    this.elsewhere = folder.resolve("elsewhere");
  }

  /** Listens there, in place of whatever a server that was killed left behind; the caller holds the server's lock. */
  ServerSocketChannel bind() throws IOException {
    makeFolder();
    clear();
    try {
      return bound(folder.resolve(SOCKET));
    } catch (IOException tooLongOrNoSockets) {
      return boundElsewhere();
    }
  }

  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder, ownerOnly(folder));
    }
    if (knowsOwners(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ONLY));
    }
  }

  private ServerSocketChannel boundElsewhere() throws IOException {
    Path other = Files.createTempDirectory("comptoir-");
    Files.writeString(elsewhere, other.toString());
    return bound(other.resolve(SOCKET));
  }

  private static ServerSocketChannel bound(Path socket) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(UnixDomainSocketAddress.of(socket));
      if (knowsOwners(socket)) {
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      }
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Takes the socket away, and what tells where it lies. */
  void clear() throws IOException {
    Optional<Path> other = other();
    Files.deleteIfExists(folder.resolve(SOCKET));
    Files.deleteIfExists(elsewhere);
    if (other.isPresent() && isOwners(other.get())) {
      Files.deleteIfExists(other.get().resolve(SOCKET));
      Files.deleteIfExists(other.get());
    }
  }

  /** Connects to the server that listens there; empty when none does. */
  Optional<SocketChannel> connect() throws IOException {
    Path home = other().orElse(folder);
    Path socket = home.resolve(SOCKET);
    return Files.exists(socket) && isOwners(home) ? connected(socket) : Optional.empty();
  }

  private static Optional<SocketChannel> connected(Path socket) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      return Optional.of(channel);
    } catch (IOException nobodyListens) {
      channel.close();
      return Optional.empty();
    }
  }

  private Optional<Path> other() throws IOException {
    return Files.exists(elsewhere) ? Optional.of(Path.of(Files.readString(elsewhere))) : Optional.empty();
  }

  // Among the temporary files anybody could have put a folder in the place of one that was taken away.
  private boolean isOwners(Path home) throws IOException {
    return !knowsOwners(home)
        || (Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(home).equals(Files.getOwner(folder))
            && PosixFilePermissions.toString(Files.getPosixFilePermissions(home)).equals(OWNER_ONLY));
  }

  private static FileAttribute<?>[] ownerOnly(Path path) {
    return knowsOwners(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsOwners(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
