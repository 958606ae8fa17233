package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.matching.Finding;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Reason;
import io.comptoir.crm.domain.matching.Reason.Found;
import io.comptoir.crm.domain.matching.Reason.FoundAcrossScripts;
import io.comptoir.crm.domain.matching.Reason.Scripts;
import io.comptoir.crm.domain.matching.Reason.SharedByMany;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is thought of two customers, in one column: {@code 0.97 0.01;PHONE SAME 9.2;GIVEN_NAME SLIP 3.1;EMAIL}. */
final class MatchText {
  private static final int FOUND = 3;

  private MatchText() {}

  static String write(Match match) {
    return Stream.concat(
            Stream.of(match.score() + " " + match.household()), match.reasons().stream().map(MatchText::write))
        .collect(Collectors.joining(";"));
  }

  private static String write(Reason reason) {
    if (reason instanceof FoundAcrossScripts across) {
      return across.field() + " " + across.finding() + " " + across.weight() + " " + across.scripts().one() + " "
          + across.scripts().other();
    }
    return reason instanceof Found found ? found.field() + " " + found.finding() + " " + found.weight() : reason.field().name();
  }

  static Match read(String text) {
    String[] parts = text.split(";");
    String[] scores = parts[0].split(" ");
    List<Reason> reasons = Arrays.stream(parts).skip(1).map(part -> reason(part.split(" "))).toList();
    return new Match(Double.parseDouble(scores[0]), Double.parseDouble(scores[1]), reasons);
  }

  private static Reason reason(String[] words) {
    MatchField field = MatchField.valueOf(words[0]);
    if (words.length < FOUND) {
      return new SharedByMany(field);
    }
    Finding finding = Finding.valueOf(words[1]);
    double weight = Double.parseDouble(words[2]);
    return words.length == FOUND
        ? new Found(field, finding, weight)
        : new FoundAcrossScripts(
            field, finding, new Scripts(UnicodeScript.valueOf(words[FOUND]), UnicodeScript.valueOf(words[FOUND + 1])), weight);
  }
}
