package io.comptoir.crm.violations.cycles.domain.hen;

import io.comptoir.crm.violations.cycles.domain.egg.Egg;

/** Lays. */
public record Hen(Egg egg) {}
