package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.RecognitionKeys;
import io.comptoir.crm.domain.customer.Rekeying;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose the keys are stands in one row; while they are made anew, also how far that is, table by table. */
final class JdbiRecognitionKeys implements RecognitionKeys {
  private final Sql sql;
  private final KeyTables tables;

  JdbiRecognitionKeys(Sql sql, Interned interned) {
    this.sql = sql;
    this.tables = new KeyTables(sql, interned);
  }

  /** The tables, in the order in which they are gone through: a doubt's name is known by its customer's old one. */
  private enum Stage {
    CONTACTS("contact_key"),
    REVIEWS("review"),
    RECORDS("record"),
    CONFIRMATIONS("confirmation"),
    DECISIONS("consent_decision"),
    PROFILES("customer"),
    OLD_CONTACTS("contact_key");

    final String table;

    Stage(String table) {
      this.table = table;
    }

    boolean isLast() {
      return this == OLD_CONTACTS;
    }
  }

  private record State(Maker maker, Stage stage, long reached) {
    static State read(ResultSet columns) throws SQLException {
      Row row = Row.of(columns);
      return new State(
          new Maker(row.text(), row.textOrNull()), Stage.values()[(int) row.number()], row.number());
    }

    boolean isFor(String normalizer) {
      return normalizer.equals(maker.becoming());
    }
  }

  @Override
  public Optional<Maker> maker() {
    return state().map(State::maker);
  }

  private Optional<State> state() {
    return sql.first(
        "select made_by, becoming, stage, reached from key_maker where one = 1", (row, context) -> State.read(row));
  }

  @Override
  public void begin(String normalizer) {
    sql.write(
        "insert into key_maker (one, made_by, stage, reached) values (1, ?, 0, 0) on conflict (one) do nothing", normalizer);
  }

  @Override
  public void beginAnew(String normalizer) {
    begin(normalizer);
    if (!state().orElseThrow().isFor(normalizer)) {
      sql.write("update key_maker set becoming = ?, stage = 0, reached = 0 where one = 1", normalizer);
    }
  }

  @Override
  public Progress makeNext(Rekeying rules, int most) {
    Optional<State> begun = state().filter(state -> state.maker().becoming() != null);
    return begun.map(state -> makeNext(state, rules, most)).orElseGet(() -> new Progress(rows(), rows(), true));
  }

  private Progress makeNext(State state, Rekeying rules, int most) {
    long upTo = upTo(state, most);
    if (upTo > 0) {
      make(state.stage(), new Stretch(state.reached(), upTo), rules);
      reach(state.stage(), upTo);
      return progress(state.stage(), upTo);
    }
    return state.stage().isLast() ? finish(state) : next(Stage.values()[state.stage().ordinal() + 1]);
  }

  private long upTo(State state, int most) {
    return sql.number(
            "select max(id) from (select id from " + state.stage().table + " where id > ? order by id limit ?) x",
            state.reached(), most)
        .orElseThrow();
  }

  private void make(Stage stage, Stretch rows, Rekeying rules) {
    switch (stage) {
      case CONTACTS -> tables.contacts(rows, rules);
      case REVIEWS -> tables.reviews(rows, rules);
      case RECORDS, CONFIRMATIONS -> tables.tellings(stage.table, rows, rules);
      case DECISIONS -> tables.decisions(rows);
      case PROFILES -> tables.profiles(rows, rules);
      case OLD_CONTACTS -> tables.forgetOldContacts(rows);
    }
  }

  private Progress next(Stage stage) {
    reach(stage, 0);
    return progress(stage, 0);
  }

  private void reach(Stage stage, long reached) {
    sql.write("update key_maker set stage = ?, reached = ? where one = 1", stage.ordinal(), reached);
  }

  private Progress finish(State state) {
    sql.write(
        "update key_maker set made_by = ?, becoming = null, stage = 0, reached = 0 where one = 1",
        Objects.requireNonNull(state.maker().becoming()));
    return new Progress(rows(), rows(), true);
  }

  private Progress progress(Stage stage, long reached) {
    return new Progress(rowsBefore(stage) + reached, rows(), false);
  }

  private long rows() {
    return rowsBefore(null);
  }

  private long rowsBefore(@Nullable Stage stage) {
    return Arrays.stream(Stage.values())
        .takeWhile(each -> each != stage)
        .mapToLong(each -> sql.number("select max(id) from " + each.table).orElse(0L))
        .sum();
  }
}
