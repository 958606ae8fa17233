package io.comptoir.crm.violations.technology.adapter.files;

import java.sql.Connection;

/** A reader of files that knows SQL. */
record Querying(Connection connection) {}
