package io.comptoir.crm.bench.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a search found in a set.
 *
 * @param set the set
 * @param effort what it took
 * @param listed how many pairs it lists
 * @param certain how many of them it calls certain
 * @param quality how right they are; empty when nobody tells the truth
 */
public record FoundPairs(PeopleSet set, Effort effort, long listed, long certain, Optional<Quality> quality) {
  /**
   * What a search took.
   *
   * @param rows rows with a person
   * @param compared pairs compared
   * @param seconds from the start of the process to its end
   * @param megabytes the most memory the process had
   */
  public record Effort(long rows, long compared, double seconds, double megabytes) {}

  /**
   * How right a list of pairs is.
   *
   * @param right pairs of one person that are listed
   * @param rightAndCertain those that are called certain
   * @param listed all pairs that are listed
   * @param wanted all pairs of one person
   */
  public record Quality(long right, long rightAndCertain, long listed, long wanted) {
    public double precision() {
      return listed == 0 ? 1 : (double) right / listed;
    }

    public double recall() {
      return wanted == 0 ? 1 : (double) right / wanted;
    }

    /** The harmonic mean of both. */
    public double f1() {
      return listed + wanted == 0 ? 1 : 2.0 * right / (listed + wanted);
    }
  }

  /** Judges the lines of a file of pairs, without its heading. */
  static FoundPairs of(PeopleSet set, Effort effort, List<String> lines) {
    List<String[]> pairs = lines.stream().map(line -> line.split(",", 5)).toList();
    long certain = pairs.stream().filter(FoundPairs::isCertain).count();
    return new FoundPairs(set, effort, pairs.size(), certain, set.truth().map(truth -> quality(pairs, truth)));
  }

  private static Quality quality(List<String[]> pairs, Map<String, String> truth) {
    List<String[]> right = pairs.stream().filter(pair -> isOne(truth.get(pair[0]), truth.get(pair[1]))).toList();
    Map<String, Long> sizes = new HashMap<>();
    truth.values().forEach(entity -> sizes.merge(entity, 1L, Long::sum));
    long wanted = sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    return new Quality(right.size(), right.stream().filter(FoundPairs::isCertain).count(), pairs.size(), wanted);
  }

  private static boolean isOne(@Nullable String entity, @Nullable String other) {
    return entity != null && entity.equals(other);
  }

  private static boolean isCertain(String[] pair) {
    return pair[3].equals("certain");
  }
}
