package io.comptoir.crm.application.duplicates;

import io.comptoir.crm.domain.matching.BlockingKeys;
import io.comptoir.crm.domain.matching.Traits;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Who shares a blocking key with whom. Eight bytes for each key of each person: 36 bits of the key's hash, 28 of the
 * position. Two keys that share a hash only bring a few pairs more. Immutable.
 */
final class Blocks {
  private static final int POSITION_BITS = 28;
  private static final long POSITION = (1L << POSITION_BITS) - 1;
  private static final int LARGEST = 500;
  private static final long PAIRS_PER_PERSON = 150;
  private static final long PAIRS_OF_A_SMALL_FILE = 500_000;
  // Beyond so many people each one more brings fewer: what is left out are the largest blocks, which say least.
  private static final long PEOPLE_WITH_ALL_PAIRS = 100_000;
  private static final long PAIRS_PER_PERSON_BEYOND = 40;

  private final Described people;
  private final long[] entries;
  private final int largest;
  private final long pairs;

  private Blocks(Described people, long[] entries) {
    this.people = people;
    this.entries = entries;
    int[] sizes = sizes();
    this.largest = largest(sizes, mostPairs(people.size()));
    this.pairs = IntStream.rangeClosed(2, largest).mapToLong(size -> pairs(sizes, size)).sum();
  }

  static Blocks of(Described people) {
    long[] entries = IntStream.range(0, people.size()).parallel().mapToObj(i -> i)
        .flatMapToLong(position -> hashes(people.at(position)).map(hash -> hash | position))
        .toArray();
    Arrays.parallelSort(entries);
    return new Blocks(people, entries);
  }

  private static LongStream hashes(Traits traits) {
    return BlockingKeys.of(traits).stream().mapToLong(key -> Hash.of(key) & ~POSITION);
  }

  /** How many people a block has at most; what larger ones share says too little to compare them all. */
  int largest() {
    return largest;
  }

  /** How many pairs they have, counted in every block that they share: at most so many are to be compared. */
  long pairs() {
    return pairs;
  }

  /** The later ones with whom somebody shares a key, each once, in order. */
  int[] partners(int position) {
    return hashes(people.at(position)).distinct()
        .mapToObj(hash -> block(hash, position))
        .flatMapToInt(block -> block)
        .sorted().distinct().toArray();
  }

  private IntStream block(long hash, int position) {
    int here = Arrays.binarySearch(entries, hash | position);
    if (isIn(hash, here + largest) || isIn(hash, here - largest)) {
      return IntStream.empty();
    }
    int end = here + 1;
    while (end < entries.length && (entries[end] & ~POSITION) == hash && end - here <= largest) {
      end++;
    }
    int begin = here;
    while (begin > 0 && (entries[begin - 1] & ~POSITION) == hash && end - begin <= largest) {
      begin--;
    }
    return end - begin > largest ? IntStream.empty()
        : IntStream.range(here + 1, end).map(entry -> (int) (entries[entry] & POSITION));
  }

  // Told without walking through it: a value that all share makes a block of the whole file.
  private boolean isIn(long hash, int entry) {
    return entry >= 0 && entry < entries.length && (entries[entry] & ~POSITION) == hash;
  }

  // How many blocks there are of each size; those that are too large in any case are not counted.
  private int[] sizes() {
    int[] sizes = new int[LARGEST + 1];
    for (int begin = 0, end; begin < entries.length; begin = end) {
      end = begin + 1;
      while (end < entries.length && (entries[end] & ~POSITION) == (entries[begin] & ~POSITION)) {
        end++;
      }
      if (end - begin <= LARGEST) {
        sizes[end - begin]++;
      }
    }
    return sizes;
  }

  private static int largest(int[] sizes, long mostPairs) {
    long pairs = 0;
    int size = 2;
    while (size <= LARGEST && pairs + pairs(sizes, size) <= mostPairs) {
      pairs += pairs(sizes, size);
      size++;
    }
    return size - 1;
  }

  private static long pairs(int[] sizes, int size) {
    return (long) sizes[size] * size * (size - 1) / 2;
  }

  private static long mostPairs(long people) {
    long first = PAIRS_PER_PERSON * Math.min(PEOPLE_WITH_ALL_PAIRS, people);
    long beyond = PAIRS_PER_PERSON_BEYOND * Math.max(0, people - PEOPLE_WITH_ALL_PAIRS);
    return Math.max(PAIRS_OF_A_SMALL_FILE, first + beyond);
  }
}
