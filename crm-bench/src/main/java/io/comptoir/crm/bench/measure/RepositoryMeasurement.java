package io.comptoir.crm.bench.measure;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.bench.opponent.RawCustomers;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** One customer read through the repository against the same rows through bare JDBC, in process. */
final class RepositoryMeasurement implements Measurement {
  private static final int READ = 2_000;
  private static final int WARM_UPS = 10;
  private static final double TO_REACH = 1.3;

  @Override
  public String name() {
    return "repository";
  }

  @Override
  public List<Row> measure(Lab lab) {
    try (Storage storage = SqliteStorage.at(lab.files().written().folder());
        RawCustomers raw = new RawCustomers(lab.files().written().database())) {
      List<CustomerId> ids = raw.ids(numbers(lab.customers()));
      return rows(lab, new Reading(storage, raw, ids));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Long> numbers(long customers) {
    SplittableRandom random = new SplittableRandom(customers);
    return LongStream.generate(() -> 1 + random.nextLong(customers)).limit(READ).boxed().toList();
  }

  private static List<Row> rows(Lab lab, Reading reading) {
    reading.requireSame();
    for (int i = 0; i < WARM_UPS; i++) {
      reading.repository();
      reading.bare();
    }
    Pairs<Double> pairs = Pairs.of(lab.effort().pairs(), reading::repository, reading::bare);
    String beside =
        Words.micros(pairs.first(nanos -> nanos).median()) + " against "
            + Words.micros(pairs.second(nanos -> nanos).median()) + ", " + READ + " customers";
    return List.of(
        new Row(
            "repository_against_jdbc",
            "repository read of a customer against raw JDBC with kept statements (median, in process)",
            "",
            pairs.ratio(nanos -> nanos),
            Target.atMost(TO_REACH),
            beside));
  }

  private record Reading(Storage storage, RawCustomers raw, List<CustomerId> ids) {
    double repository() {
      return Sample.median(ids.size(), i -> read(ids.get(i)).orElseThrow());
    }

    double bare() {
      return Sample.median(ids.size(), i -> find(ids.get(i)).orElseThrow());
    }

    /** Or the two would not be comparable. */
    void requireSame() {
      for (CustomerId id : ids) {
        if (!read(id).equals(find(id))) {
          throw new IllegalStateException("Bare JDBC reads another customer than the repository");
        }
      }
    }

    // Each in a read of its own, as a request asks: what one read remembers must not serve the next.
    private Optional<Customer> read(CustomerId id) {
      return storage.read(repositories -> repositories.customers().find(id));
    }

    private Optional<Customer> find(CustomerId id) {
      try {
        return raw.find(id);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
