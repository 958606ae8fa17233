package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.LookupAnswer.Closeness;
import io.comptoir.crm.application.port.in.LookupAnswer.MatchedOn;
import io.comptoir.crm.application.port.out.CustomerSearch;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.search.MistypedName;
import io.comptoir.crm.domain.search.NameSearch;
import io.comptoir.crm.domain.search.NamesOf;
import java.util.List;

/** Finds by a name, as it was typed and then with slips of the finger forgiven. */
final class NameTries {
  private final CustomerSearch search;
  private final NameFolding names;
  private final NameQuery enough;
  private final int most;

  NameTries(CustomerSearch search, NameFolding names, NameQuery enough, int most) {
    this.search = search;
    this.names = names;
    this.enough = enough;
    this.most = most;
  }

  LookupTries of(String typed, String pointer) {
    return exact(typed, pointer).then(mistyped(typed));
  }

  /** The names that fit letter for letter; it is refused when too little was typed. */
  LookupTries exact(String typed, String pointer) {
    return LookupTries.first(
        () -> {
          enough.requireEnough(typed, pointer);
          NameSearch searched = new NameSearch(names.fold(typed));
          return search.byName(searched.searched(), most).stream()
              .map(id -> new LookupHit(id, MatchedOn.NAME, customer -> closeness(searched, customer)))
              .toList();
        });
  }

  private static Closeness closeness(NameSearch searched, Customer customer) {
    boolean whole = NamesOf.profile(customer.profile()).stream().anyMatch(searched::isWhole);
    return whole ? Closeness.EXACT : Closeness.PREFIX;
  }

  /** The names that nearly fit. */
  LookupTries mistyped(String typed) {
    return LookupTries.first(() -> mistyped(names.fold(typed)));
  }

  private List<LookupHit> mistyped(FoldedName name) {
    return new MistypedName(name).isSearchable()
        ? LookupHit.all(search.byMistypedName(name, most), MatchedOn.NAME, Closeness.TYPO)
        : List.of();
  }
}
