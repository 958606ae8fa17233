package io.comptoir.crm.adapter.importing.file;

/**
 * Where the lines of each group begin and end, in a few plain arrays: about 50 bytes a group, however long its name.
 * Groups are known by a hash; two that share one are treated as one group, which only makes it longer.
 */
final class LineIndex {
  private static final int FIRST_SIZE = 1 << 12;
  private static final long SETTLED = -1;

  private long[] hashes = new long[FIRST_SIZE];
  private long[] first = new long[FIRST_SIZE];
  private long[] last = new long[FIRST_SIZE];
  private int[] counts = new int[FIRST_SIZE];
  private int groups;
  private int settled;

  /** Notes that a line belongs to a group. */
  void add(long hash, long ordinal) {
    if (groups * 2 >= hashes.length) {
      grow();
    }
    int slot = slot(hash);
    if (counts[slot] == 0) {
      groups++;
      hashes[slot] = hash;
      first[slot] = ordinal;
    }
    last[slot] = ordinal;
    counts[slot]++;
  }

  /** How many lines a group has; 0 when it was never noted. */
  int count(long hash) {
    return counts[slot(hash)];
  }

  boolean isFirst(long hash, long ordinal) {
    return first[slot(hash)] == ordinal;
  }

  boolean isLast(long hash, long ordinal) {
    return last[slot(hash)] == ordinal;
  }

  boolean isSettled(long hash) {
    return last[slot(hash)] == SETTLED;
  }

  /** Notes that nothing of a group is left to be done. */
  void settle(long hash) {
    last[slot(hash)] = SETTLED;
    settled++;
  }

  int settled() {
    return settled;
  }

  boolean allSettled() {
    return settled == groups;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (counts[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    LineIndex wider = new LineIndex();
    int size = hashes.length * 2;
    wider.hashes = new long[size];
    wider.first = new long[size];
    wider.last = new long[size];
    wider.counts = new int[size];
    for (int from = 0; from < hashes.length; from++) {
      wider.copy(this, from);
    }
    hashes = wider.hashes;
    first = wider.first;
    last = wider.last;
    counts = wider.counts;
  }

  private void copy(LineIndex other, int from) {
    if (other.counts[from] != 0) {
      int to = slot(other.hashes[from]);
      hashes[to] = other.hashes[from];
      first[to] = other.first[from];
      last[to] = other.last[from];
      counts[to] = other.counts[from];
    }
  }

  /** A hash of a name that spreads over all 64 bits (FNV-1a, then the finaliser of SplitMix64). */
  static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
