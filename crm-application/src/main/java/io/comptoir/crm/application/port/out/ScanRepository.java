package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far the search for people who are there twice is, and what it keeps to find them by. */
public interface ScanRepository {
  /** A key that more customers have says nothing of any of them. */
  int MOST_SHARING = 50;

  /** The last scan that was begun, done or not; empty before the first. */
  Optional<DuplicateScan> last();

  /** Notes how far a scan is; it takes the place of the one noted before. */
  void note(DuplicateScan scan);

  /** Notes keys by which a customer is found; those noted before stay, each once. */
  void addKeys(CustomerId customer, Set<Long> keys);

  /**
   * Forgets keys, about {@code most} of them.
   *
   * @return whether there were any
   */
  boolean removeKeys(int most);

  /**
   * The regular customers who have one of these keys, or with whom somebody was merged who has, each once, in order of their
   * ids. A key that more than {@link #MOST_SHARING} customers have, merged ones counted for themselves, finds nobody.
   */
  List<CustomerId> sharing(Collection<Long> keys);

  /** What was learnt last; empty before anything was. */
  Optional<Learnt> learnt();

  /** Keeps what was learnt, in the place of what was learnt before. */
  void keep(Learnt learnt);

  /**
   * What a scan has learnt of the file. Immutable.
   *
   * @param normalizer whose rules folded what it was learnt from
   * @param people how many regular customers there were
   * @param changes the number of the last change then
   * @param text what was learnt, as whoever keeps it writes it; no value of anybody stands in it
   */
  record Learnt(String normalizer, long people, long changes, String text) {}
}
