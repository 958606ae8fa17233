package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.ScanRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.Course;
import io.comptoir.crm.domain.scan.DuplicateScan.Place;
import io.comptoir.crm.domain.scan.DuplicateScan.Scope;
import io.comptoir.crm.domain.scan.DuplicateScan.Stage;
import io.comptoir.crm.domain.scan.DuplicateScan.State;
import io.comptoir.crm.domain.scan.Tally;
import io.comptoir.crm.domain.scan.Tally.Progress;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How far the search for duplicates is, in one row, and the keys it finds people by. */
final class JdbiScanRepository implements ScanRepository {
  private final Sql sql;
  private final CustomerKeys customers;

  JdbiScanRepository(Sql sql, CustomerKeys customers) {
    this.sql = sql;
    this.customers = customers;
  }

  @Override
  public Optional<DuplicateScan> last() {
    return sql.first(
        """
        select scope, stage, reached, changes, keyed, done, of_all, asked, certain, merged, shared, normalizer, background,
          state, started_at, ended_at
        from duplicate_scan where one = 1""",
        (row, context) -> read(Row.of(row)));
  }

  private static DuplicateScan read(Row row) throws SQLException {
    return new DuplicateScan(
        row.text(Scope::valueOf), new Place(row.text(Stage::valueOf), row.number(), row.number()),
        new Tally(new Progress(row.number(), row.number(), row.number()), row.number(), row.number(), row.number(),
            row.number()),
        new Course(row.text(), row.yes(), row.text(State::valueOf), row.moment(), row.momentOrNull()));
  }

  @Override
  public void note(DuplicateScan scan) {
    Place place = scan.place();
    Tally tally = scan.tally();
    Course course = scan.course();
    sql.write(
        """
        insert into duplicate_scan
          (one, scope, stage, reached, changes, keyed, done, of_all, asked, certain, merged, shared, normalizer, background,
            state, started_at, ended_at)
        values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (one) do update set scope = excluded.scope, stage = excluded.stage, reached = excluded.reached,
          changes = excluded.changes, keyed = excluded.keyed, done = excluded.done, of_all = excluded.of_all,
          asked = excluded.asked, certain = excluded.certain, merged = excluded.merged, shared = excluded.shared,
          normalizer = excluded.normalizer, background = excluded.background, state = excluded.state,
          started_at = excluded.started_at, ended_at = excluded.ended_at""",
        scan.scope(), place.stage(), place.reached(), place.changes(), tally.progress().keyed(), tally.progress().done(),
        tally.progress().of(), tally.asked(), tally.certain(), tally.merged(), tally.shared(), course.normalizer(),
        course.background(), course.state(), course.startedAt(), course.endedAt());
  }

  @Override
  public void addKeys(CustomerId customer, Set<Long> keys) {
    long number = customers.own(customer);
    keys.forEach(key -> sql.write("insert into scan_key (key, customer) values (?, ?) on conflict do nothing", key, number));
  }

  // In the order of the keys: nothing but what goes is read.
  @Override
  public boolean removeKeys(int most) {
    List<Long> some =
        sql.list(
            "select key from scan_key where key >= 0 order by key limit ?", (row, context) -> row.getLong(1), most);
    sql.write("delete from scan_key where key <= ?", some.isEmpty() ? -1 : some.get(some.size() - 1));
    return !some.isEmpty();
  }

  @Override
  public List<CustomerId> sharing(Collection<Long> keys) {
    Together asked = sql.together();
    List<Supplier<List<Sharer>>> sharers = keys.stream().distinct().map(key -> having(asked, key)).toList();
    return sharers.stream()
        .map(Supplier::get)
        .filter(all -> all.size() <= MOST_SHARING)
        .flatMap(List::stream)
        .filter(sharer -> !sharer.provisional())
        .map(Sharer::id)
        .distinct().sorted().toList();
  }

  private record Sharer(CustomerId id, boolean provisional) {}

  private static Supplier<List<Sharer>> having(Together asked, long key) {
    return asked.list(
        """
        select s.uuid, s.provisional
        from (select customer from scan_key where key = ? limit ?) noted
        join customer c on c.id = noted.customer join customer s on s.id = coalesce(c.survivor, c.id)""",
        (row, context) -> {
          Row columns = Row.of(row);
          return new Sharer(columns.id(CustomerId::new), columns.yes());
        },
        key, MOST_SHARING + 1);
  }

  @Override
  public Optional<Learnt> learnt() {
    return sql.first(
        "select normalizer, people, changes, learnt from scan_learnt where one = 1",
        (row, context) -> new Learnt(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)));
  }

  @Override
  public void keep(Learnt learnt) {
    sql.write(
        """
        insert into scan_learnt (one, normalizer, people, changes, learnt) values (1, ?, ?, ?, ?)
        on conflict (one) do update set normalizer = excluded.normalizer, people = excluded.people,
          changes = excluded.changes, learnt = excluded.learnt""",
        learnt.normalizer(), learnt.people(), learnt.changes(), learnt.text());
  }
}
