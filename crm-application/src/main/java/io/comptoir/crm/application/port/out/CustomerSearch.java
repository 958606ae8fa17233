package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;

/**
 * Finds customers by what is typed of a name, a contact point or an identifier when it is not all of it, or not right.
 *
 * <p>Every answer names regular customers only, each once, the survivor for one that was merged (who is found by what the
 * retired one was found by too), best first and among equals the one that was changed last, and at most {@code limit} of
 * them, which is at least 1. The time is bounded whatever is searched for and however many customers there are. Where more
 * fit than a bounded stretch of an index holds, those that are found are some of them, closest ones before others as far
 * as that stretch tells, and the order by change is among those found; nobody is found who does not fit.
 */
public interface CustomerSearch {
  /**
   * Those of whom one name (given and family name, full name or company) has the words searched for, the last of them
   * possibly unfinished; those that fit more closely first ({@link io.comptoir.crm.domain.search.NameFit}). Nobody when no
   * word is searched for. Words that stand at the beginning of a name, or do when one of its words is moved to the front,
   * are found however common each of them is; so are finished ones of which the last is moved to the front, or some of the
   * family name stand before the given name.
   */
  List<CustomerId> byName(FoldedName name, int limit);

  /**
   * Those of whom one name fits when slips of the finger are forgiven ({@link io.comptoir.crm.domain.search.MistypedName});
   * fewest slips first, and names without any too.
   */
  List<CustomerId> byMistypedName(FoldedName name, int limit);

  /** Those who hold a phone or e-mail of this kind that begins with this value. */
  List<CustomerId> byContactBeginning(ContactKey beginning, int limit);

  /** Those who hold a phone that ends with these digits, at least four. */
  List<CustomerId> byPhoneEnding(String digits, int limit);

  /** Those who hold an identifier of exactly this value, of any type and source. */
  List<CustomerId> byIdentifier(String value, int limit);

  /** Those who hold an identifier of any type and source that begins with this value. */
  List<CustomerId> byIdentifierBeginning(String beginning, int limit);
}
