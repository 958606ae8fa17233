package io.comptoir.crm.domain.integrity;

/** What can be wrong with an entry of the chain of hashes, or with the fact behind it. */
public enum Flaw {
  CHANGE_MISSING("no change has this number"),
  FACT_MISSING("the row of its fact is missing"),
  FACT_DOUBLE("more than one fact stands behind it"),
  FACT_UNCHAINED("a fact points at it that was never made part of the chain"),
  FACT_UNREADABLE("the row of its fact cannot be read any more"),
  VALUES_CHANGED("the personal values of its fact are not those that were committed to"),
  VALUES_LEFT("the personal values of its fact are still there, and the salt that committed to them is not"),
  FACT_CHANGED("the row of its fact is not what was chained"),
  ID_CHANGED("its own row names another id than its fact does"),
  CHAIN_BROKEN("its own row does not continue the chain"),
  NOT_AS_NOTED("the chain does not pass through the end that was noted");

  private final String words;

  Flaw(String words) {
    this.words = words;
  }

  /** The rest of a sentence that begins with the entry. */
  public String words() {
    return words;
  }
}
