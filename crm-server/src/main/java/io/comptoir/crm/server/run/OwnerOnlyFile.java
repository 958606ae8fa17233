package io.comptoir.crm.server.run;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes secrets where nobody but the owner of the process reads them. */
final class OwnerOnlyFile {
  private OwnerOnlyFile() {}

  // The rights are given at creation: a file that is narrowed afterwards was readable for a moment.
  static Path write(Path file, String text) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(file, attributes(file));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.STORAGE, "cannot write " + file + ": check the rights of its folder", e);
    }
  }

  private static FileAttribute<?>[] attributes(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }
}
