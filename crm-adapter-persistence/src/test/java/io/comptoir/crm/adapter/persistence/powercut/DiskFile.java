package io.comptoir.crm.adapter.persistence.powercut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What the disk holds of one file: what was synced for certain, and what was written since and may be there or not. A write
 * may arrive in any of its sectors, whatever was written before or after it; of two to the same sector, the disk has the
 * older, the newer or none.
 */
final class DiskFile {
  private static final int SECTOR = 512;

  private byte[] synced = new byte[0];
  private List<Change> since = new ArrayList<>();

  private sealed interface Change {
    byte[] onto(byte[] content, Random random);
  }

  /** Bytes at an offset: all, none or some sectors of them arrive. */
  // Never changed, and compared by nobody.
  @SuppressWarnings("ArrayRecordComponent")
  private record Bytes(long offset, byte[] bytes) implements Change {
    @Override
    public byte[] onto(byte[] content, Random random) {
      return switch (random.nextInt(3)) {
        case 0 -> random.nextBoolean() ? content : grown(content);
        case 1 -> all(content);
        default -> some(content, random);
      };
    }

    private byte[] grown(byte[] content) {
      return content.length >= offset + bytes.length ? content : Arrays.copyOf(content, (int) offset + bytes.length);
    }

    private byte[] all(byte[] content) {
      byte[] grown = grown(content);
      System.arraycopy(bytes, 0, grown, (int) offset, bytes.length);
      return grown;
    }

    private byte[] some(byte[] content, Random random) {
      byte[] grown = grown(content);
      long end = offset + bytes.length;
      for (long at = offset; at < end; at = Math.min(end, (at / SECTOR + 1) * SECTOR)) {
        long next = Math.min(end, (at / SECTOR + 1) * SECTOR);
        if (random.nextBoolean()) {
          System.arraycopy(bytes, (int) (at - offset), grown, (int) at, (int) (next - at));
        }
      }
      return grown;
    }
  }

  /** Another length: it arrives or it does not. */
  private record Length(long size) implements Change {
    @Override
    public byte[] onto(byte[] content, Random random) {
      return random.nextBoolean() ? Arrays.copyOf(content, (int) size) : content;
    }
  }

  /** A source of numbers by which everything arrives. */
  private static final class Everything extends Random {
    private static final long serialVersionUID = 1;

    @Override
    public int nextInt(int bound) {
      return 1;
    }

    @Override
    public boolean nextBoolean() {
      return true;
    }
  }

  void write(long offset, byte[] bytes) {
    since.add(new Bytes(offset, bytes));
  }

  void resize(long size) {
    since.add(new Length(size));
  }

  /** How many changes are not certain. */
  int changes() {
    return since.size();
  }

  /** The oldest changes have arrived. */
  void sync(int count) {
    take(count, new Everything());
  }

  /**
   * The oldest changes should have arrived, and the system said that they did not. It takes them for written from now on,
   * and never writes them again.
   */
  void failToSync(int count, Random random) {
    take(count, random);
  }

  private void take(int count, Random random) {
    synced = onto(synced.clone(), since.subList(0, count), random);
    since = new ArrayList<>(since.subList(count, since.size()));
  }

  /** What the disk may hold if the power is cut now. */
  byte[] image(Random random) {
    return random.nextInt(4) == 0 ? synced.clone() : onto(synced.clone(), since, random);
  }

  private static byte[] onto(byte[] content, List<Change> changes, Random random) {
    byte[] result = content;
    for (Change change : changes) {
      result = change.onto(result, random);
    }
    return result;
  }
}
