package io.comptoir.crm.domain.customer;

import java.time.Instant;
import java.util.Comparator;

/**
 * A phone number, e-mail address or postal address of a customer. Immutable.
 *
 * @param said the contact point and how it is shown
 * @param state verified, unverified or undeliverable
 * @param seen when it was said, and how often
 */
public record ContactPoint(SaidContact said, ContactState state, Sightings seen) {
  /**
   * Best first. A verified one comes before the others; a contact point seen twice before those seen once, the latest of
   * them first; among those seen once the first one stays until another is confirmed.
   */
  public static final Comparator<ContactPoint> PREFERENCE =
      Comparator.comparing(ContactPoint::state)
          .thenComparing(point -> point.seen().confirmed())
          .thenComparing((a, b) -> byTime(a, b))
          .reversed()
          .thenComparing(point -> point.key().value());

  // Two writings of one moment: one of them is shown, whichever came first.
  private static final Comparator<ContactPoint> LATEST_DISPLAY =
      Comparator.comparing((ContactPoint point) -> point.seen().lastAt()).thenComparing(point -> point.said().display());

  /** A contact point said for the first time. */
  public static ContactPoint first(SaidContact said, Instant at) {
    return new ContactPoint(said.shown(), ContactState.UNVERIFIED, Sightings.once(at));
  }

  /** The contact point itself. */
  public ContactKey key() {
    return said.key();
  }

  /** What two files know of the same contact point, together. */
  public ContactPoint and(ContactPoint other) {
    SaidContact display = LATEST_DISPLAY.compare(this, other) < 0 ? other.said : said;
    ContactState best = state.compareTo(other.state) >= 0 ? state : other.state;
    return new ContactPoint(display, best, seen.and(other.seen));
  }

  private static int byTime(ContactPoint a, ContactPoint b) {
    return a.seen.confirmed() ? a.seen.lastAt().compareTo(b.seen.lastAt()) : b.seen.firstAt().compareTo(a.seen.firstAt());
  }
}
