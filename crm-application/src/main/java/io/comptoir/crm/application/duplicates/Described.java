package io.comptoir.crm.application.duplicates;

import io.comptoir.crm.domain.matching.Traits;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** People in an order that depends on nothing but what is said of them, so that theirs plays no part. Immutable. */
final class Described {
  private final Traits[] traits;
  private final int[] rows;
  private final long[] hashes;

  private Described(Traits[] traits, int[] rows, long[] hashes) {
    this.traits = traits;
    this.rows = rows;
    this.hashes = hashes;
  }

  static Described of(List<Traits> people) {
    long[] hashes = people.stream().mapToLong(traits -> Hash.of(traits.toString())).toArray();
    int[] rows = IntStream.range(0, hashes.length).boxed()
        .sorted((one, other) -> {
          int byHash = Long.compare(hashes[one], hashes[other]);
          return byHash != 0 ? byHash : compare(people.get(one), people.get(other));
        })
        .mapToInt(Integer::intValue)
        .toArray();
    Traits[] traits = IntStream.of(rows).mapToObj(people::get).toArray(Traits[]::new);
    return new Described(traits, rows, IntStream.of(rows).mapToLong(row -> hashes[row]).toArray());
  }

  private static int compare(Traits one, Traits other) {
    return one.equals(other) ? 0 : one.toString().compareTo(other.toString());
  }

  int size() {
    return traits.length;
  }

  /** How many pairs they make. */
  long pairs() {
    return (long) traits.length * (traits.length - 1) / 2;
  }

  Traits at(int position) {
    return traits[position];
  }

  /** Where a person stood in the list that was given. */
  int row(int position) {
    return rows[position];
  }

  /** The first place of each group of more than {@code most} that is described alike to the letter, with its number. */
  SortedMap<Integer, Integer> alike(int most) {
    SortedMap<Integer, Integer> alike = new TreeMap<>();
    for (int begin = 0, end; begin < traits.length; begin = end) {
      end = begin + 1;
      while (end < traits.length && hashes[end] == hashes[begin] && traits[end].equals(traits[begin])) {
        end++;
      }
      if (end - begin > most) {
        alike.put(IntStream.range(begin, end).map(this::row).min().orElseThrow(), end - begin);
      }
    }
    return alike;
  }
}
