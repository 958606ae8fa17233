package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.Arrays;
import java.util.List;

/** Finds customers by what a contact point or an identifier begins with, or a phone ends with, in bounded time. */
final class PieceLookup {
  private static final int LEAST_READ = 64;
  // Comes after everything that a text may go on with.
  private static final String LAST = "\uDBFF\uDFFF";
  private static final int LETTERS_OF_AN_END = 8;

  private static final String HOLDER =
      " join customer c on c.id = p.customer join customer s on s.id = coalesce(c.survivor, c.id) where s.provisional = 0 and ";
  private static final String OF_CONTACT =
      "select distinct s.uuid, s.changed from (select s.uuid, s.changed from contact_key k"
          + " join contact_point p on p.contact = k.id" + HOLDER;
  private static final String OF_IDENTIFIER =
      "select distinct s.uuid, s.changed from (select s.uuid, s.changed from identifier_key k"
          + " join customer_identifier p on p.identifier = k.id" + HOLDER;
  private static final String LATEST_FIRST = " limit ?) s order by s.changed desc limit ?";
  private static final String BEGINNING = "k.value >= ? and k.value < ? order by k.value" + LATEST_FIRST;

  // The texts of the migration, letter by letter: an index over an expression serves this expression alone.
  private static final String BACKWARDS =
      """
      (substr(k.value, length(k.value), 1) || substr(k.value, length(k.value) - 1, 1)
      || substr(k.value, length(k.value) - 2, 1) || substr(k.value, length(k.value) - 3, 1)
      || substr(k.value, length(k.value) - 4, 1) || substr(k.value, length(k.value) - 5, 1)
      || substr(k.value, length(k.value) - 6, 1) || substr(k.value, length(k.value) - 7, 1))""";
  private static final String PHONES = OF_CONTACT + "k.kind = 'P' and " + BEGINNING;
  private static final String EMAILS = OF_CONTACT + "k.kind = 'E' and " + BEGINNING;
  private static final String ENDS =
      OF_CONTACT + "k.kind = 'P' and " + BACKWARDS + " >= ? and " + BACKWARDS + " < ? and k.value like ? order by "
          + BACKWARDS + LATEST_FIRST;
  private static final String IDENTIFIERS = OF_IDENTIFIER + BEGINNING;
  private static final String IDENTIFIER = OF_IDENTIFIER + "k.value = ?" + LATEST_FIRST;

  private final Sql sql;

  PieceLookup(Sql sql) {
    this.sql = sql;
  }

  List<CustomerId> beginning(ContactKey beginning, int limit) {
    String value = beginning.value();
    return beginning.kind() == ContactKind.POST
        ? List.of()
        : found(beginning.kind() == ContactKind.PHONE ? PHONES : EMAILS, limit, value, value + LAST);
  }

  List<CustomerId> phoneEnding(String digits, int limit) {
    String end = new StringBuilder(digits).reverse().substring(0, Math.min(digits.length(), LETTERS_OF_AN_END));
    return found(ENDS, limit, end, end + "~", "%" + digits);
  }

  List<CustomerId> identifier(String value, int limit) {
    return found(IDENTIFIER, limit, value);
  }

  List<CustomerId> identifierBeginning(String beginning, int limit) {
    return found(IDENTIFIERS, limit, beginning, beginning + LAST);
  }

  private List<CustomerId> found(String text, int limit, Object... values) {
    Object[] all = Arrays.copyOf(values, values.length + 2);
    all[values.length] = Math.max(LEAST_READ, limit);
    all[values.length + 1] = limit;
    return sql.list(text, (row, context) -> Row.of(row).id(CustomerId::new), all);
  }
}
