package io.comptoir.crm.violations.storyless.domain.untold;

/** Lies in a package nobody explains. */
record Untold(String text) {}
