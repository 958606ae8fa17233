package io.comptoir.crm.violations.cycles.domain.egg;

import io.comptoir.crm.violations.cycles.domain.hen.Hen;

/** Hatches. */
public record Egg(Hen hen) {}
