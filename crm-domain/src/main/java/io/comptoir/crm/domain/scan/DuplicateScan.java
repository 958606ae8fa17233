package io.comptoir.crm.domain.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search through the customer file for people who are there twice, and how far it is. Immutable; holds no personal data.
 *
 * @param scope whom it looks at
 * @param place where it is
 * @param tally what came of it so far
 * @param course how it goes on
 */
public record DuplicateScan(Scope scope, Place place, Tally tally, Course course) {
  /** Whom a scan looks at; they are held against everybody. */
  public enum Scope {
    /** Everybody. */
    ALL,
    /** Those of whom something is new since the scan before. */
    CHANGED
  }

  /** What a scan is about. */
  public enum Stage {
    /** It notes by which keys everybody is found. */
    KEYS,
    /** It holds people against each other. */
    PAIRS
  }

  /** Whether a scan goes on. */
  public enum State {
    /** It is to go on. */
    UNDER_WAY,
    /** Somebody stopped it; it goes on when somebody asks for a scan. */
    STOPPED,
    /** It is done. */
    DONE
  }

  /**
   * Where a scan is.
   *
   * @param stage what it is about
   * @param reached the number of the last customer it has looked at, or of the last change where it looks at changes
   * @param changes the number of the last change when it began: the next scan goes on there
   */
  public record Place(Stage stage, long reached, long changes) {}

  /**
   * How a scan goes on.
   *
   * @param normalizer whose rules fold what it compares; with others it has to begin anew
   * @param background whether the house's servers go on with it by themselves
   * @param state whether it goes on
   * @param startedAt when it began, by the server's clock
   * @param endedAt when it was done or stopped; null as long as it is under way
   */
  public record Course(
      String normalizer, boolean background, State state, Instant startedAt, @Nullable Instant endedAt) {
    /** One that begins now. */
    public static Course begun(String normalizer, boolean background, Instant at) {
      return new Course(normalizer, background, State.UNDER_WAY, at, null);
    }

    Course in(State now, @Nullable Instant at) {
      return new Course(normalizer, background, now, startedAt, at);
    }
  }

  /** A scan of everybody that begins now. */
  public static DuplicateScan ofAll(long changes, Course course) {
    return new DuplicateScan(Scope.ALL, new Place(Stage.KEYS, 0, changes), Tally.ofNone(0), course);
  }

  /** A scan of what is new since this one began. */
  public DuplicateScan next(long changes, Course next) {
    Place since = new Place(Stage.PAIRS, place.changes, changes);
    return new DuplicateScan(Scope.CHANGED, since, Tally.ofNone(changes - place.changes), next);
  }

  /** The same, of so many customers. */
  public DuplicateScan of(long customers) {
    return new DuplicateScan(scope, place, tally.and(Tally.ofNone(customers)), course);
  }

  /** The same after a step that went up to this number. */
  public DuplicateScan reached(long number, Tally step) {
    return new DuplicateScan(scope, new Place(place.stage, number, place.changes), tally.and(step), course);
  }

  /** The same, with the keys of everybody noted: now people are held against each other. */
  public DuplicateScan keyed() {
    return new DuplicateScan(scope, new Place(Stage.PAIRS, 0, place.changes), tally, course);
  }

  /** The same, done. */
  public DuplicateScan finished(Instant at) {
    return new DuplicateScan(scope, place, tally, course.in(State.DONE, at));
  }

  /** The same, stopped. */
  public DuplicateScan stopped(Instant at) {
    return new DuplicateScan(scope, place, tally, course.in(State.STOPPED, at));
  }

  /** The same, going on after it was broken off or stopped. */
  public DuplicateScan goingOn(boolean background) {
    Course on = new Course(course.normalizer, background, State.UNDER_WAY, course.startedAt, null);
    return new DuplicateScan(scope, place, tally, on);
  }

  /** Whether it is in this state. */
  public boolean is(State state) {
    return course.state == state;
  }

  /** Whether it looks at everybody and is not done. */
  public boolean isOfAllUnfinished() {
    return scope == Scope.ALL && !is(State.DONE);
  }
}
