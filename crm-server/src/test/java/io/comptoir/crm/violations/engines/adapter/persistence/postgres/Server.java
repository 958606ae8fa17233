package io.comptoir.crm.violations.engines.adapter.persistence.postgres;

/** Another engine. */
public record Server(String name) {}
