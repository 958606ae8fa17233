package io.comptoir.crm.violations.engines.adapter.persistence.sqlite;

import io.comptoir.crm.violations.engines.adapter.persistence.postgresql.Server;

/** An engine that leans on another. */
record Dialect(Server server) {}
