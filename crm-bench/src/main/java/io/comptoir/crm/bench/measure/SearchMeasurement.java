package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.data.TableSizes;
import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.load.Requests;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Search over HTTP, as one person types after the other: by the beginning of a name, a mistyped one, the end of a phone; and
 * what its tables and indexes take on the disk.
 */
final class SearchMeasurement implements Measurement {
  private static final double PREFIX_MILLIS = 5;
  private static final double TYPO_MILLIS = 50;
  private static final double NANOS_IN_A_MILLI = 1e6;
  private static final List<String> ITS_OWN = List.of("name_key", "name_spelling", "contact_key_backwards");

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<Row> measure(Lab lab) {
    ServerProcess product = lab.product();
    return List.of(
        row(lab, lab.names(product), "prefix_p99", "name prefix search over HTTP, 99th percentile", PREFIX_MILLIS),
        row(lab, lab.mistypedNames(product), "typo_p99", "mistyped name search over HTTP, 99th percentile", TYPO_MILLIS),
        row(lab, lab.endsOfPhones(product), "phone_end_p99", "end of a phone over HTTP, 99th percentile", TYPO_MILLIS),
        bytes(lab));
  }

  private static Row row(Lab lab, Requests requests, String id, String work, double millis) {
    Lab.Side side = lab.lookingUp(lab.product(), requests, 1);
    side.warm(lab.effort().warmUp());
    Duration before = lab.product().cpu();
    List<Answered> turns =
        IntStream.range(0, lab.effort().pairs()).mapToObj(i -> side.load(lab.effort().turn())).toList();
    double cpu = lab.product().cpu().minus(before).toNanos() / NANOS_IN_A_MILLI;
    Pairs<Answered> alone = new Pairs<>(turns, turns);
    String beside =
        Words.rate(alone.first(Answered::rate)) + " on one connection, median "
            + Words.millis(alone.first(a -> a.millis(50))) + ", slowest "
            + Words.millis(alone.first(a -> a.millis(100))) + ", of the server's processor "
            + Words.millis(Estimate.exactly(cpu / turns.stream().mapToLong(Answered::good).sum()))
            + Words.errors(turns);
    return new Row(id, work, "ms", alone.first(a -> a.millis(99)), Target.atMost(millis), beside);
  }

  // Of the file that is written into: the program has brought it up to date.
  private static Row bytes(Lab lab) {
    double customers = lab.customers();
    TableSizes sizes = TableSizes.of(lab.files().written().database(), ITS_OWN);
    String beside =
        ITS_OWN.stream()
            .map(name -> String.format(Locale.ROOT, "%s %.1f", name, sizes.bytes().get(name) / customers))
            .collect(Collectors.joining(", "));
    return new Row(
        "search_bytes", "bytes per customer on disk that search alone needs", "bytes",
        Estimate.exactly(sizes.all() / customers), Target.NONE, beside);
  }
}
