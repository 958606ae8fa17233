package io.comptoir.crm.domain.search;

/** How closely a name fits a search in which every letter is right, closest first. */
public enum NameFit {
  /** Word for word the same. */
  EQUAL,
  /** The name begins with all the words, finished. */
  IN_ORDER,
  /**
   * It does when the family name comes first: when one of its words is moved to the front, or as many words from its end as
   * were typed and at least one more.
   */
  TURNED,
  /** The name begins with the words, the last of them unfinished. */
  BEGUN_IN_ORDER,
  /** It does when the family name comes first. */
  BEGUN_TURNED,
  /** The words stand in it in another order, or others between them. */
  SCATTERED
}
