package io.comptoir.crm.application.duplicates;

import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Matcher;
import io.comptoir.crm.domain.matching.Traits;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a search among many descriptions came to. Immutable.
 *
 * @param people the descriptions that were searched
 * @param matcher what the file taught, for pairs of its descriptions
 * @param pairs who may be one person, each pair once, in no order that means anything
 * @param compared how many pairs were compared
 * @param passedOver what was not compared, and why
 */
public record Duplicates(
    List<Traits> people, Matcher matcher, List<ScoredPair> pairs, long compared, PassedOver passedOver) {
  /**
   * What was not compared.
   *
   * @param shared values that too many people have to be evidence, with their number
   * @param alike the places of the first of each group of descriptions that are alike to the letter and too many to be
   *     compared, with their number
   */
  public record PassedOver(Map<MatchField, SortedMap<String, Integer>> shared, SortedMap<Integer, Integer> alike) {}

  /** Copies the list. */
  public Duplicates {
    pairs = List.copyOf(pairs);
  }

  /** What is to be thought of a pair, with its reasons. */
  public Match explain(ScoredPair pair) {
    return matcher.match(people.get(pair.one()), people.get(pair.other()));
  }
}
