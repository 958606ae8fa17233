package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what the engine's errors mean, without the values that JDBI's own exceptions would tell. */
final class Failures {
  private static final int PRIMARY_CODE = 0xff;

  private Failures() {}

  /** What a piece of work failed with: its own exception, or the engine's in words of the port. */
  static Throwable ofWork(Throwable thrown) {
    Optional<SQLException> reason = thrown instanceof JdbiException ? reason(thrown) : Optional.empty();
    return reason.<Throwable>map(Failures::translated).orElse(thrown);
  }

  private static RuntimeException translated(SQLException reason) {
    return isOfEngine(reason)
        ? unavailable(reason)
        : new IllegalStateException("The tables refuse what was written: " + reason.getMessage(), reason);
  }

  /** Whether another process holds the lock. */
  static boolean isBusy(SQLException reason) {
    return code(reason) == SQLiteErrorCode.SQLITE_BUSY.code;
  }

  /** Whether the engine, and not what it was asked, is at fault. */
  static boolean isOfEngine(SQLException reason) {
    int code = code(reason);
    return code != SQLiteErrorCode.SQLITE_CONSTRAINT.code
        && code != SQLiteErrorCode.SQLITE_ERROR.code
        && code != SQLiteErrorCode.SQLITE_TOOBIG.code
        && code != SQLiteErrorCode.SQLITE_MISMATCH.code
        && code != SQLiteErrorCode.SQLITE_RANGE.code;
  }

  /** Whether the system said that something it had taken may not be on the disk, and forgot about it. */
  static boolean isOfSync(Exception reason) {
    if (reason instanceof SQLiteException engine) {
      return engine.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_FSYNC;
    }
    // What names a file could not even open it.
    return reason instanceof IOException && !(reason instanceof FileSystemException);
  }

  static StorageUnavailableException unavailable(Exception reason) {
    String why = reason instanceof SQLException sql ? inWords(sql) : String.valueOf(reason.getMessage());
    return new StorageUnavailableException("The database cannot be used now: " + why, reason);
  }

  static String inWords(SQLException reason) {
    int code = code(reason);
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return "the disk is full";
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return "it must not be written to";
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return "it is damaged, restore a backup";
    }
    return code == SQLiteErrorCode.SQLITE_NOTADB.code ? "the file is no database" : String.valueOf(reason.getMessage());
  }

  private static Optional<SQLException> reason(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException reason) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }

  private static int code(SQLException reason) {
    return reason.getErrorCode() & PRIMARY_CODE;
  }
}
