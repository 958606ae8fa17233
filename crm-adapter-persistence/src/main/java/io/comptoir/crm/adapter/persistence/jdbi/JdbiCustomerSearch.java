package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.CustomerSearch;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;

/** The search in tables. */
final class JdbiCustomerSearch implements CustomerSearch {
  private final FoundNames names;
  private final Vocabulary vocabulary;
  private final PieceLookup pieces;

  JdbiCustomerSearch(Sql sql) {
    this.names = new FoundNames(sql);
    this.vocabulary = new Vocabulary(sql);
    this.pieces = new PieceLookup(sql);
  }

  @Override
  public List<CustomerId> byName(FoldedName name, int limit) {
    return name.isEmpty() ? List.of() : new NameLookup(names, name, limit).find();
  }

  @Override
  public List<CustomerId> byMistypedName(FoldedName name, int limit) {
    return new MistypedLookup(names, vocabulary, name, limit).find();
  }

  @Override
  public List<CustomerId> byContactBeginning(ContactKey beginning, int limit) {
    return pieces.beginning(beginning, limit);
  }

  @Override
  public List<CustomerId> byPhoneEnding(String digits, int limit) {
    return pieces.phoneEnding(digits, limit);
  }

  @Override
  public List<CustomerId> byIdentifier(String value, int limit) {
    return pieces.identifier(value, limit);
  }

  @Override
  public List<CustomerId> byIdentifierBeginning(String beginning, int limit) {
    return pieces.identifierBeginning(beginning, limit);
  }
}
