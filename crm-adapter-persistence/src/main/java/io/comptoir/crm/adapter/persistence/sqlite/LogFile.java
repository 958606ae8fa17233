package io.comptoir.crm.adapter.persistence.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells how far the log is written, which the engine tells only to who checkpoints. Every turn of the log has a salt, in its
 * header and in each of its pages; beyond its end the file holds pages of an earlier turn, or nothing. Reading it takes no
 * locks and closing it drops none: the engine's are on other files.
 */
record LogFile(Path file) {
  private static final int HEADER = 32;
  private static final int PAGE_SIZE_AT = 8;
  private static final int SALT_AT = 16;
  private static final int PAGE_HEADER = 24;
  private static final int SALT_IN_PAGE_AT = 8;

  static LogFile of(Path database) {
    return new LogFile(Path.of(database + "-wal"));
  }

  /** Whether this turn of the log, which is not the one that is named, has at least so many pages. */
  boolean reaches(long pages, Turn last) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = read(channel, 0, HEADER);
      if (header.hasRemaining()) {
        return false;
      }
      long salt = header.getLong(SALT_AT);
      long wanted = salt == last.salt() ? last.pages() + pages : pages;
      long at = HEADER + (wanted - 1) * (PAGE_HEADER + header.getInt(PAGE_SIZE_AT)) + SALT_IN_PAGE_AT;
      ByteBuffer found = read(channel, at, Long.BYTES);
      return !found.hasRemaining() && found.getLong(0) == salt;
    } catch (NoSuchFileException nothingWrittenYet) {
      return false;
    }
  }

  /** This turn of the log, of which the engine said that it has so many pages. */
  Turn turn(long pages) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = read(channel, 0, HEADER);
      return header.hasRemaining() ? Turn.NONE : new Turn(header.getLong(SALT_AT), pages);
    }
  }

  /** A turn of the log, as far as it was looked at. */
  record Turn(long salt, long pages) {
    static final Turn NONE = new Turn(0, 0);
  }

  private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(bytes);
    int count = 0;
    while (read.hasRemaining() && count >= 0) {
      count = channel.read(read, at + read.position());
    }
    return read;
  }
}
