package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import java.util.Iterator;
import java.util.List;

/** Finds customers of one name: a few rows that stand together in the index of names, whatever the size of the file. */
final class NamesakeSearch {
  private final Sql sql;

  NamesakeSearch(Sql sql) {
    this.sql = sql;
  }

  List<CustomerId> find(FoldedName name, int limit) {
    if (name.isEmpty()) {
      return List.of();
    }
    Iterator<String> texts = name.meetingRotations().iterator();
    String one = texts.next();
    String other = texts.hasNext() ? texts.next() : one;
    return find(one, other, limit);
  }

  // Each text's rows are cut off in the order of the index: nothing is sorted but what is answered.
  private List<CustomerId> find(String one, String other, int limit) {
    return sql.list(
        """
        select distinct s.id, s.uuid
        from (
          select one.customer from (select customer from name_key where folded = ? order by customer limit ?) one
          union
          select two.customer from (select customer from name_key where folded = ? order by customer limit ?) two
        ) namesake
        join customer c on c.id = namesake.customer join customer s on s.id = coalesce(c.survivor, c.id)
        where s.provisional = 0 order by s.id limit ?""",
        (row, context) -> Row.at(row, 1).id(CustomerId::new),
        one, limit, other, limit, limit);
  }
}
