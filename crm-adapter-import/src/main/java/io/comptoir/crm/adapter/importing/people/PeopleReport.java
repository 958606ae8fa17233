package io.comptoir.crm.adapter.importing.people;

import io.comptoir.crm.application.duplicates.Duplicates;
import io.comptoir.crm.domain.matching.MatchField;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a search in a file came to.
 *
 * @param rows the rows with a person
 * @param certain the pairs that are certainly one person
 * @param review the pairs that somebody has to look at
 * @param compared how many pairs were compared
 * @param remarks sentences on what was not read or not compared
 */
public record PeopleReport(long rows, long certain, long review, long compared, List<String> remarks) {
  private static final int MOST_VALUES = 5;

  public PeopleReport {
    remarks = List.copyOf(remarks);
  }

  static List<String> remarks(PeopleFile.People people, Charset encoding, Duplicates found) {
    List<String> remarks = new ArrayList<>();
    if (!encoding.name().equals("UTF-8")) {
      remarks.add("read as " + encoding.name());
    }
    if (people.ids().isEmpty()) {
      remarks.add("no row says anything of anybody: is it the right file, and does the mapping name its columns?");
    }
    addUnless0(remarks, people.empty(), "rows say nothing of anybody and were passed over (%s)");
    addUnless0(remarks, people.unfit(), "rows have more or fewer cells than the heading (%s): is a quote missing there?");
    addUnless0(
        remarks, people.tooLong(),
        "rows have a text of more than " + PeopleColumns.LONGEST + " signs where the mapping says what a person is (%s): "
            + "taken for empty");
    addUnless0(
        remarks, people.unreadBirthdays(), "birthdays are not written as the mapping says (%s): see birth_date.format");
    found.passedOver().shared().forEach((field, values) -> addShared(remarks, field, values));
    addAlike(remarks, people.ids(), found.passedOver().alike());
    return remarks;
  }

  private static void addAlike(List<String> remarks, List<String> ids, Map<Integer, Integer> alike) {
    alike.entrySet().stream().limit(MOST_VALUES).forEach(group -> remarks.add(
        "%d rows are alike to the letter, the first of them is %s: too many to be compared; keep one of them"
            .formatted(group.getValue(), ids.get(group.getKey()))));
    addUnless0(remarks, Math.max(0, alike.size() - MOST_VALUES), "more groups of rows are alike to the letter and too many");
  }

  private static void addUnless0(List<String> remarks, Noticed rows, String sentence) {
    addUnless0(remarks, rows.count(), sentence.formatted(rows.first()));
  }

  private static void addUnless0(List<String> remarks, long count, String sentence) {
    if (count > 0) {
      remarks.add(count + " " + sentence);
    }
  }

  private static void addShared(List<String> remarks, MatchField field, Map<String, Integer> values) {
    String name = field.name().toLowerCase(Locale.ROOT);
    values.entrySet().stream().limit(MOST_VALUES).forEach(value -> remarks.add(
        "the %s %s is shared by %d rows: it counts for nothing".formatted(name, value.getKey(), value.getValue())));
    addUnless0(remarks, Math.max(0, values.size() - MOST_VALUES), "more values of " + name + " are shared by too many");
  }
}
