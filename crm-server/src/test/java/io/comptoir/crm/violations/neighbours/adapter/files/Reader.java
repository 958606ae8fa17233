package io.comptoir.crm.violations.neighbours.adapter.files;

/** Another adapter. */
public record Reader(String name) {}
