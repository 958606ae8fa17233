package io.comptoir.crm.adapter.persistence.schema;

import io.comptoir.crm.adapter.persistence.jdbi.VocabularyFilling;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the vocabulary in the transaction of the migration that made its table: by which keys a word is found is decided
 * in the domain, and SQL could only say it a second time.
 */
final class WordsOfNames implements Callback {
  private static final Logger LOG = LoggerFactory.getLogger(WordsOfNames.class);
  private static final MigrationVersion MIGRATION = MigrationVersion.fromVersion("3");

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_EACH_MIGRATE && MIGRATION.equals(context.getMigrationInfo().getVersion());
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      new VocabularyFilling(context.getConnection(), words -> tell(words)).run();
    } catch (SQLException e) {
      throw new FlywayException("The words of the names on file cannot be taken in", e);
    }
  }

  private static void tell(long words) {
    if (words > 0) {
      LOG.info("Words of names taken in for search: {}", words);
    }
  }

  @Override
  public String getCallbackName() {
    return "words of names";
  }
}
