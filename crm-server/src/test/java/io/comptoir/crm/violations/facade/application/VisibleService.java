package io.comptoir.crm.violations.facade.application;

/** A service anybody can name. */
public final class VisibleService {}
