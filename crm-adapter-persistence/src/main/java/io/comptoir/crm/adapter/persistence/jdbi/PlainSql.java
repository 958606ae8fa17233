package io.comptoir.crm.adapter.persistence.jdbi;

import org.jdbi.v3.core.statement.ParsedParameters;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/** Hands texts to the driver as they are: they name no parameters, and {@link Binds} binds those by position. */
final class PlainSql implements SqlParser {
  private static final ParsedParameters NONE = ParsedParameters.positional(0);

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    return ParsedSql.of(sql, NONE);
  }

  @Override
  public String nameParameter(String name, StatementContext context) {
    return "?";
  }
}
