package io.comptoir.crm.server.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the scheduled backups. What is not called as one of them is somebody else's and left alone. */
final class BackupShelf {
  private static final String PARTIAL = ".partial";

  // The database first: a folder without it is no backup, also when taking it away is broken off.
  private static final List<String> FILES =
      Stream.of("comptoir.db", "secret.key")
          .flatMap(name -> Stream.of("", PARTIAL, PARTIAL + "-wal", PARTIAL + "-shm", PARTIAL + "-journal").map(name::concat))
          .toList();

  private final Path folder;

  BackupShelf(Path folder) {
    this.folder = folder;
  }

  /** The complete ones. */
  List<BackupName> made() throws IOException {
    return named("").stream().filter(name -> isComplete(folder.resolve(name.text()))).toList();
  }

  private static boolean isComplete(Path backup) {
    return Files.isRegularFile(backup.resolve("comptoir.db")) && Files.isRegularFile(backup.resolve("secret.key"));
  }

  private List<BackupName> named(String end) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(end))
          .map(name -> BackupName.read(name.substring(0, name.length() - end.length())))
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /** Where a backup is written until it is complete. */
  Path draft(BackupName name) {
    return folder.resolve(name.text() + PARTIAL);
  }

  /** Gives a complete one its name. */
  Path publish(BackupName name) throws IOException {
    Path published = folder.resolve(name.text());
    Files.move(draft(name), published, StandardCopyOption.ATOMIC_MOVE);
    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
    return published;
  }

  /** Takes away what became of one that was broken off. */
  void discard(BackupName name) throws IOException {
    remove(draft(name));
  }

  /** Takes away everything that was broken off, by a power cut or a stop. */
  void sweep() throws IOException {
    for (BackupName name : named(PARTIAL)) {
      discard(name);
    }
  }

  void remove(BackupName name) throws IOException {
    remove(folder.resolve(name.text()));
  }

  private static void remove(Path backup) throws IOException {
    for (String file : FILES) {
      Files.deleteIfExists(backup.resolve(file));
    }
    try {
      Files.deleteIfExists(backup);
    } catch (DirectoryNotEmptyException somebodyPutSomethingThere) {
      // it stays with that
    }
  }
}
