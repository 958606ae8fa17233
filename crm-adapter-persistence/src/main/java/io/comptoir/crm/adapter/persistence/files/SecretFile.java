package io.comptoir.crm.adapter.persistence.files;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Set;

/** The storage's secret, in a file of its own that appears complete or not at all. */
public record SecretFile(Path file) {
  private static final int BYTES = 32;

  /** The secret; it is made when there is none. */
  public byte[] read() throws IOException {
    if (!Files.exists(file)) {
      create();
    }
    byte[] secret = Files.readAllBytes(file);
    if (secret.length != BYTES) {
      throw new StorageUnavailableException("The secret of the database is damaged: put the right " + file + " back");
    }
    return secret;
  }

  // Written under another name first; of two processes that do so at once, the first name given stays.
  private void create() throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path draft = file.resolveSibling(file.getFileName() + "." + Long.toHexString(new SecureRandom().nextLong()));
    try {
      write(draft, secret);
      publish(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Writes a new file for its owner only, through to the disk. */
  public static void write(Path draft, byte[] secret) throws IOException {
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(draft, fresh, PrivateFiles.ownerOnly(draft, "rw-------"))) {
      channel.write(ByteBuffer.wrap(secret));
      channel.force(true);
    }
  }

  private void publish(Path draft) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (UnsupportedOperationException noLinksHere) {
      Files.move(draft, file);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // the other one's secret is the storage's
    }
  }
}
