package io.comptoir.crm.bench.scan;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.bench.scan.Town.Twin;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.matching.Finding;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Reason.Found;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A customer file of a generated town on SQLite, scanned and compared with who is there twice. */
public final class ScanLab implements AutoCloseable {
  private static final int IN_FLIGHT = 200;
  private static final int ASKED = 2_000;
  private static final double CERTAIN = 0.99;
  private static final Set<MatchField> OWN = Set.of(MatchField.PHONE, MatchField.EMAIL, MatchField.BIRTHDAY);

  private final Town town;
  private final Comptoir house;
  private final List<CustomerId> ids = new ArrayList<>();

  /** Fills a file in a folder with a town. */
  public ScanLab(Path folder, Town town) {
    this.town = town;
    this.house = Comptoir.over(SqliteStorage.at(folder)).normalizer(new LibraryNormalizer()).open();
    fill();
  }

  private void fill() {
    for (int from = 0; from < town.people().size(); from += IN_FLIGHT) {
      town.people().subList(from, Math.min(from + IN_FLIGHT, town.people().size())).stream()
          .map(form -> house.customers().create(form, Said.NOW).toCompletableFuture())
          .toList().stream()
          .map(CompletableFuture::join)
          .forEach(done -> ids.add(done.value().customer().id()));
    }
  }

  /**
   * One scan.
   *
   * @param scan what came of it
   * @param nanos how long it took
   * @param mostHeap the most memory that was in use after a collection
   */
  public record Timed(DuplicateScan scan, long nanos, long mostHeap) {
    /** Customers, or changes, in a second. */
    public double perSecond() {
      return scan.tally().progress().done() * 1e9 / nanos;
    }
  }

  /** Scans as a command does, without rests. */
  public Timed scan(boolean everybody) {
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    System.gc();
    Heap heap = new Heap();
    long begun = System.nanoTime();
    DuplicateScan scan = house.duplicates().run(everybody, heap);
    return new Timed(scan, System.nanoTime() - begun, heap.most);
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
  }

  private static final class Heap implements Listener {
    private long most;

    @Override
    public void reached(DuplicateScan scan) {
      long used =
          heapPools().stream().filter(pool -> pool.getCollectionUsage() != null)
              .mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
      most = Math.max(most, used);
    }

    @Override
    public void shared(ContactKey value) {}
  }

  /**
   * Which twins are found.
   *
   * @param twins how many there are
   * @param asked about how many of them somebody is asked
   */
  public record Recall(long twins, long asked) {
    Recall and(boolean found) {
      return new Recall(twins + 1, asked + (found ? 1 : 0));
    }

    /** The share that is found. */
    public double share() {
      return (double) asked / Math.max(1, twins);
    }
  }

  /** Which twins are found, by how they came to be there twice. */
  public Map<Twist, Recall> recall() {
    Set<Set<CustomerId>> asked = asked(match -> true);
    Map<Twist, Recall> recall = new EnumMap<>(Twist.class);
    for (Twin twin : town.twins()) {
      boolean found = asked.contains(Set.of(ids.get(twin.one()), ids.get(twin.other())));
      recall.merge(twin.twist(), new Recall(0, 0).and(found), (before, one) -> before.and(one.asked() > 0));
    }
    return recall;
  }

  /** The share of the pairs asked about with at least this score that are one person. */
  public double precision(double score) {
    return precision(match -> match.score() >= score);
  }

  /** The same of those that a policy could have merged. */
  public double precisionOfMerges() {
    return precision(match -> match.score() >= CERTAIN && isOnesOwn(match) && !contradicts(match));
  }

  private static boolean isOnesOwn(Match match) {
    return findings(match).anyMatch(found -> OWN.contains(found.field()) && found.finding() == Finding.SAME);
  }

  private static boolean contradicts(Match match) {
    return findings(match).anyMatch(found -> found.field() == MatchField.BIRTHDAY && found.finding() != Finding.SAME);
  }

  private static Stream<Found> findings(Match match) {
    return match.reasons().stream().filter(Found.class::isInstance).map(Found.class::cast);
  }

  private double precision(Predicate<Match> which) {
    Set<Set<CustomerId>> asked = asked(which);
    Set<Set<CustomerId>> right = new HashSet<>(asked);
    right.retainAll(truth());
    return (double) right.size() / Math.max(1, asked.size());
  }

  private Set<Set<CustomerId>> truth() {
    Set<Set<CustomerId>> truth = new HashSet<>();
    town.twins().forEach(twin -> truth.add(Set.of(ids.get(twin.one()), ids.get(twin.other()))));
    return truth;
  }

  private Set<Set<CustomerId>> asked(Predicate<Match> which) {
    Set<Set<CustomerId>> asked = new HashSet<>();
    for (Review review : house.storage().read(all -> all.reviews().open(null, Integer.MAX_VALUE))) {
      Match match = review.cause().match();
      if (match != null && which.test(match)) {
        asked.add(Set.of(review.subject(), review.candidates().get(0)));
      }
    }
    return asked;
  }

  /** Who is new since the last scan. */
  public void addStrangers(int number, long seed) {
    Town.of(seed, number).people().forEach(form -> house.customers().create(form, Said.NOW).toCompletableFuture().join());
  }

  /** Microseconds that a capture takes longer for asking for namesakes and reading them: the median and the 99th percentile. */
  public double[] namesakeMicros() {
    List<Double> micros = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      Customer customer = house.customers().read(ids.get(i * 31 % ids.size())).orElseThrow().customer();
      long begun = System.nanoTime();
      house.storage().read(all -> {
        var found = all.customers().namesakesOf(customer.profile().name(), 20);
        found.forEach(all.customers()::find);
        return found.size();
      });
      micros.add((System.nanoTime() - begun) / 1e3);
    }
    List<Double> settled = micros.subList(ASKED / 2, ASKED).stream().sorted().toList();
    return new double[] {settled.get(settled.size() / 2), settled.get(settled.size() * 99 / 100)};
  }

  @Override
  public void close() {
    house.close();
  }
}
