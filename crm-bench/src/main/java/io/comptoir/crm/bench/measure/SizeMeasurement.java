package io.comptoir.crm.bench.measure;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.application.port.in.LookupUseCase;
import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.data.House;
import io.comptoir.crm.bench.data.KeysAsTheyAre;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Whether a look-up costs more in a larger file: in process, the same people asked for over and over. */
final class SizeMeasurement implements Measurement {
  private static final int ASKED_FOR = 2_000;
  private static final int WARM_UPS = 5;
  private static final double TO_REACH = 1.2;

  @Override
  public String name() {
    return "size";
  }

  @Override
  public List<Row> measure(Lab lab) {
    try (Comptoir large = open(lab.files().written().folder());
        Comptoir small = open(lab.files().small().folder())) {
      Asking ofLarge = new Asking(large.lookups(), queries(lab.files().written()));
      Asking ofSmall = new Asking(small.lookups(), queries(lab.files().small()));
      for (int i = 0; i < WARM_UPS; i++) {
        ofLarge.median();
        ofSmall.median();
      }
      return rows(lab, Pairs.of(lab.effort().pairs(), ofLarge::median, ofSmall::median));
    }
  }

  private static List<Row> rows(Lab lab, Pairs<Double> pairs) {
    String beside =
        Words.micros(pairs.first(nanos -> nanos).median()) + " against "
            + Words.micros(pairs.second(nanos -> nanos).median()) + ", " + ASKED_FOR + " people";
    Row ratio =
        new Row(
            "lookup_against_100000",
            String.format(
                Locale.ROOT, "look-up at %,d customers against %,d (median, warm, in process)",
                lab.customers(), lab.files().small().customers()),
            "",
            pairs.ratio(nanos -> nanos),
            Target.atMost(TO_REACH),
            beside);
    Row alone =
        new Row(
            "lookup_micros", "look-up by phone in process, median", "µs", pairs.first(nanos -> nanos / 1_000),
            Target.NONE, "with the brief an advisor needs");
    return List.of(ratio, alone);
  }

  private static Comptoir open(Path folder) {
    SqliteStorage storage = SqliteStorage.at(folder);
    return Comptoir.over(storage).normalizer(KeysAsTheyAre.of(storage)).open();
  }

  private static List<LookupQuery> queries(DataSet data) {
    SplittableRandom random = new SplittableRandom(data.customers());
    return LongStream.generate(() -> random.nextLong(data.customers()))
        .limit(ASKED_FOR)
        .mapToObj(number -> LookupQuery.of(data.people().person(number).contact().phone(), House.PARIS))
        .toList();
  }

  private record Asking(LookupUseCase lookups, List<LookupQuery> queries) {
    double median() {
      return Sample.median(queries.size(), i -> ask(queries.get(i)));
    }

    private void ask(LookupQuery query) {
      if (lookups.lookup(query).matches().isEmpty()) {
        throw new IllegalStateException("Somebody who is on file was not found");
      }
    }
  }
}
