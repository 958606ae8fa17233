package io.comptoir.crm.adapter.persistence.jdbi;

/** The rows of a table whose numbers lie above one and up to another. */
record Stretch(long after, long upTo) {}
