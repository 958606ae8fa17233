package io.comptoir.crm.application.duplicates;

/**
 * Two descriptions that may be of one person. Immutable.
 *
 * @param one the place of the one in the list that was searched
 * @param other the place of the other
 * @param score the estimated probability that both are one person
 */
public record ScoredPair(int one, int other, double score) {}
