package io.comptoir.crm.domain.review;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.matching.Match;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question whether a customer is one of some others. Immutable.
 *
 * @param id its name
 * @param subject whom it is about: who holds what a doubtful capture said, or one of two customers of the file
 * @param candidates whom it might be
 * @param doubt what the capture said that raised the doubt: a later capture that says the same joins it
 * @param openedAt when, by the server's clock
 * @param cause why it was opened
 * @param progress what became of it
 */
public record Review(
    ReviewId id,
    CustomerId subject,
    List<CustomerId> candidates,
    Doubt doubt,
    Instant openedAt,
    Cause cause,
    Progress progress) {
  /**
   * What raised a doubt.
   *
   * @param contacts the phones and e-mails that were given
   * @param name the name that was said, folded
   */
  public record Doubt(List<ContactKey> contacts, FoldedName name) {
    /** No capture's. */
    public static final Doubt NONE = new Doubt(List.of(), FoldedName.of(""));

    /** Copies the list. */
    public Doubt {
      contacts = List.copyOf(contacts);
    }
  }

  /** What came upon it. */
  public enum Source {
    /** A capture that spoke of somebody who cannot be told from others. */
    CAPTURE,
    /** A scan of the file. */
    SCAN
  }

  /**
   * Why it was opened.
   *
   * @param source what came upon it
   * @param match what was thought of the two customers then, or null where nobody computed it
   */
  public record Cause(Source source, @Nullable Match match) {
    /** A capture's doubt. */
    public static final Cause OF_CAPTURE = new Cause(Source.CAPTURE, null);

    /** A scan that came upon two customers. */
    public static Cause ofScan(Match match) {
      return new Cause(Source.SCAN, match);
    }
  }

  /**
   * How far it is.
   *
   * @param version grows with every candidate who comes to it, and with its decision
   * @param decision the decision, or null while it is open
   */
  public record Progress(long version, @Nullable Decision decision) {
    /** As it is opened. */
    public static final Progress OPENED = new Progress(1, null);
  }

  /**
   * What was decided.
   *
   * @param verdict what they are
   * @param with whom the verdict names, or null when it speaks of all candidates
   * @param by who decided
   * @param at when, by the server's clock
   */
  public record Decision(Verdict verdict, @Nullable CustomerId with, DecidedBy by, Instant at) {
    /** Whether another decision says the same. */
    public boolean sameAs(Verdict other, @Nullable CustomerId whom) {
      return verdict == other && (whom == null ? with == null : whom.equals(with));
    }
  }

  /** Copies the list. */
  public Review {
    candidates = List.copyOf(candidates);
  }

  /** A review that a capture opens. */
  public Review(ReviewId id, CustomerId subject, List<CustomerId> candidates, Doubt doubt, Instant openedAt) {
    this(id, subject, candidates, doubt, openedAt, Cause.OF_CAPTURE, Progress.OPENED);
  }

  /** A review about customers of the file. */
  public static Review about(ReviewId id, CustomerId subject, List<CustomerId> candidates, Cause cause, Instant openedAt) {
    return new Review(id, subject, candidates, Doubt.NONE, openedAt, cause, Progress.OPENED);
  }

  /** What was decided; empty while it is open. */
  public Optional<Decision> decision() {
    return Optional.ofNullable(progress.decision());
  }

  /** Whether it is open. */
  public boolean isOpen() {
    return progress.decision() == null;
  }

  /** Whether a capture raised it. */
  public boolean isOfCapture() {
    return cause.source() == Source.CAPTURE;
  }

  /** The same, decided. */
  public Review decided(Decision decision) {
    return in(new Progress(progress.version() + 1, decision));
  }

  /** The same, open again. */
  public Review reopened() {
    return in(new Progress(progress.version() + 1, null));
  }

  /** The same, whose doubt is written otherwise. */
  public Review with(Doubt other) {
    return new Review(id, subject, candidates, other, openedAt, cause, progress);
  }

  private Review in(Progress next) {
    return new Review(id, subject, candidates, doubt, openedAt, cause, next);
  }

  /** The same with more candidates, each once. */
  public Review with(List<CustomerId> more) {
    List<CustomerId> all =
        Stream.concat(candidates.stream(), more.stream()).distinct().toList();
    Progress next = all.size() == candidates.size() ? progress : new Progress(progress.version() + 1, progress.decision());
    return new Review(id, subject, all, doubt, openedAt, cause, next);
  }
}
