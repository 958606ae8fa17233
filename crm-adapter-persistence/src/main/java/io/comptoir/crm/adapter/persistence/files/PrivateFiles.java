package io.comptoir.crm.adapter.persistence.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that nobody but their owner may look into. */
public final class PrivateFiles {
  private PrivateFiles() {}

  /** What makes a new file its owner's only, where the file system knows owners. */
  public static FileAttribute<?>[] ownerOnly(Path path, String permissions) throws IOException {
    return knowsOwners(nearestExisting(path))
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }

  /** The path, or the innermost of the folders around it that is there. */
  public static Path nearestExisting(Path path) {
    Path existing = path;
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing;
  }

  /** Has the names in a folder written to the disk. Some systems do not open folders; there it needs no sync. */
  public static void syncFolder(Path folder) throws IOException {
    if (knowsOwners(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static boolean knowsOwners(Path there) throws IOException {
    FileStore store = Files.getFileStore(there);
    return store.supportsFileAttributeView(PosixFileAttributeView.class);
  }
}
