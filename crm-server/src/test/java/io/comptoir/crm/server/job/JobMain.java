package io.comptoir.crm.server.job;

import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.LeaseLostException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Lease;
import io.comptoir.crm.domain.job.Rhythm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** A server of a house, with nothing but one job that takes its time, until its standard input ends. */
public final class JobMain {
  private JobMain() {}

  /** The URL of the database, the file of the secret, how many seconds a period takes, and how the job does its work. */
  public static void main(String[] args) throws Exception {
    Rhythm rhythm = new Rhythm(Duration.ofSeconds(Long.parseLong(args[2])));
    try (Comptoir comptoir = Comptoir.open(PostgresStorage.at(PostgresSettings.of(args[0]), Path.of(args[1])))) {
      ScheduledJob job = new Slow(comptoir, rhythm, Manner.valueOf(args[3]));
      try (JobSchedule schedule = JobSchedule.start(comptoir.jobs(), job)) {
        System.out.println("started " + schedule.figures().job());
        while (System.in.read() >= 0) {
          Thread.onSpinWait();
        }
      }
    }
  }

  /** How a job does its work. */
  enum Manner {
    /** At once. */
    HASTY,

    /** In a second and a half, without asking whether to go on. */
    ABSENT,

    /** Step by step, and it never ends. */
    DILIGENT
  }

  /** Says when it begins and whether what it wrote is stored. */
  private record Slow(Comptoir comptoir, Rhythm rhythm, Manner manner) implements ScheduledJob {
    @Override
    public JobName name() {
      return new JobName("count-stock");
    }

    @Override
    public boolean run(Hold hold) {
      System.out.println("begun " + hold.lease().fence());
      try {
        work(hold);
        comptoir.storage().unitOfWork().submit(all -> write(all, hold.lease())).toCompletableFuture().join();
        System.out.println("stored " + hold.lease().fence());
      } catch (CompletionException e) {
        System.out.println((e.getCause() instanceof LeaseLostException ? "lost " : "failed ") + hold.lease().fence());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return true;
    }

    private void work(Hold hold) throws InterruptedException {
      if (manner == Manner.ABSENT) {
        Thread.sleep(1_500);
      }
      while (manner == Manner.DILIGENT) {
        Thread.sleep(50);
        hold.keep();
      }
    }

    private static boolean write(Repositories repositories, Lease lease) {
      repositories.changes().append(ChangeType.STORE_CHANGED, new UUID(0, lease.fence()), 1, Instant.EPOCH);
      repositories.jobs().require(lease);
      return true;
    }
  }
}
