package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;

/** Says what the engine's errors mean, by their SQLSTATE, without the values that JDBI's own exceptions would tell. */
final class Failures {
  private static final Set<String> LOST_RACES = Set.of("40001", "40P01");
  private static final Set<String> WAITED_TOO_LONG = Set.of("55P03", "57014", "25P03");
  private static final Set<String> SHUT_DOWN = Set.of("57P01", "57P02", "57P03");
  private static final Set<String> NOT_LET_IN = Set.of("28000", "28P01", "08004");
  private static final String TAKEN = "23505";
  private static final String READ_ONLY = "25006";
  private static final String DISK_FULL = "53100";
  private static final String FORBIDDEN = "42501";
  private static final String NO_SUCH_DATABASE = "3D000";

  private Failures() {}

  /** The engine's error, when that is what was thrown; what the work itself throws is nobody's business here. */
  static Optional<SQLException> reason(Exception thrown) {
    if (thrown instanceof SQLException reason) {
      return Optional.of(reason);
    }
    return thrown instanceof JdbiException ? innermost(thrown) : Optional.empty();
  }

  // The driver wraps the error of one statement of many in another, and the pool that of a connection.
  private static Optional<SQLException> innermost(Throwable thrown) {
    SQLException found = null;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      found = cause instanceof SQLException reason ? reason : found;
    }
    return Optional.ofNullable(found);
  }

  /** Whether another unit came first: nothing was stored, and the same work may come to something else now. */
  static boolean isLostRace(SQLException reason) {
    return LOST_RACES.contains(state(reason));
  }

  /** The same for a migration. */
  static boolean isLostRace(FlywayException reason) {
    return innermost(reason).filter(Failures::isLostRace).isPresent();
  }

  /** Whether a key is taken: by another unit at the same time, or once and for all. */
  static boolean isTaken(SQLException reason) {
    return TAKEN.equals(state(reason));
  }

  /** Whether the connection is gone: what it had not committed is not stored. */
  static boolean isGone(SQLException reason) {
    return !isOfPool(reason) && (state(reason).startsWith("08") || SHUT_DOWN.contains(state(reason)));
  }

  /** What the port calls it. */
  static RuntimeException translated(SQLException reason, Duration retryAfter) {
    boolean busy = isLostRace(reason) || WAITED_TOO_LONG.contains(state(reason)) || isPoolBusy(reason);
    if (busy) {
      return new OverloadedException(retryAfter);
    }
    return isOfStatement(reason)
        ? new IllegalStateException("The tables refuse what was written: " + inWords(reason), reason)
        : unavailable(reason);
  }

  // 22, 23, 42: the values, the constraints, the text. Everything else is the engine's own trouble.
  static boolean isOfStatement(SQLException reason) {
    return state(reason).startsWith("22") || state(reason).startsWith("23") || state(reason).startsWith("42");
  }

  // The pool itself waits for a connection; when none could be opened it tells why.
  private static boolean isOfPool(SQLException reason) {
    return reason instanceof SQLTransientConnectionException;
  }

  private static boolean isPoolBusy(SQLException reason) {
    return isOfPool(reason) && reason.getCause() == null;
  }

  static StorageUnavailableException unavailable(SQLException reason) {
    return new StorageUnavailableException("The database cannot be used now: " + inWords(reason), reason);
  }

  /** What to tell whoever starts a server. */
  static StorageUnavailableException notOpened(SQLException reason) {
    if (NOT_LET_IN.contains(state(reason))) {
      return new StorageUnavailableException("The database does not let this user in: " + inWords(reason), reason);
    }
    String what = isGone(reason) ? "The database cannot be reached: " : "The database cannot be opened: ";
    return new StorageUnavailableException(what + inWords(reason), reason);
  }

  /** The same for tables that could not be made or changed. */
  static StorageUnavailableException notMigrated(FlywayException reason) {
    String why = innermost(reason).map(Failures::inWords).orElseGet(() -> firstLine(reason));
    return new StorageUnavailableException("The tables of the database cannot be brought up to date: " + why, reason);
  }

  static String inWords(SQLException reason) {
    return switch (state(reason)) {
      case READ_ONLY -> "it must not be written to";
      case DISK_FULL -> "its disk is full";
      case FORBIDDEN -> firstLine(reason) + "; make this user the owner of the database";
      case NO_SUCH_DATABASE -> firstLine(reason) + "; create it, with encoding UTF8";
      default -> firstLine(innermost(reason).orElse(reason));
    };
  }

  private static String firstLine(Exception reason) {
    return String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
  }

  private static String state(SQLException reason) {
    return Objects.requireNonNullElse(reason.getSQLState(), "");
  }
}
