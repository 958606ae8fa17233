package io.comptoir.crm.violations.layers.adapter.web;

/** Something technical. */
public record Page(String text) {}
