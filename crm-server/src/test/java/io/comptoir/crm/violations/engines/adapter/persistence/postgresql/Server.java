package io.comptoir.crm.violations.engines.adapter.persistence.postgresql;

/** Another engine. */
public record Server(String name) {}
