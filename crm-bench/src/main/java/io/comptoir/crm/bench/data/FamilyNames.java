package io.comptoir.crm.bench.data;

import java.util.SplittableRandom;

/** Gives a family name to somebody from a country. */
@FunctionalInterface
interface FamilyNames {
  String draw(Land land, SplittableRandom random);
}
