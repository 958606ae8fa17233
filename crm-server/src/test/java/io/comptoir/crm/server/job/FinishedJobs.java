package io.comptoir.crm.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the database itself saw of jobs that were finished: a trigger writes it down, whoever finishes one. */
public final class FinishedJobs {
  private static final long MILLIS = 1_000;

  private FinishedJobs() {}

  /** Has every finish written down from now on. */
  public static void record(String url) {
    EmbeddedPostgresHouse.execute(
        url,
        """
        create table finished (name text, fence bigint, period bigint);
        create function note() returns trigger language plpgsql as $$ begin
          if new.done_at is distinct from old.done_at then
            insert into finished values (new.name, new.fence, new.done_period);
          end if;
          return new;
        end $$;
        create trigger note after update on job for each row execute function note()""");
  }

  /** How many were finished. */
  public static long count(String url) {
    return fences(url).size();
  }

  /** Under which fences, in their order. */
  static List<Long> fences(String url) {
    return column(url, "fence");
  }

  /** Every period was done once, on the grid, in order. */
  public static void assertOncePerPeriod(String url, long seconds) {
    assertThat(column(url, "period"))
        .as("periods that were done")
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .isSorted()
        .allSatisfy(period -> assertThat(period % (seconds * MILLIS)).isZero());
  }

  private static List<Long> column(String url, String name) {
    List<Long> all = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select " + name + " from finished order by fence")) {
      while (row.next()) {
        all.add(row.getLong(1));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
