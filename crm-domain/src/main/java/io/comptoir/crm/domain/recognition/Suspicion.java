package io.comptoir.crm.domain.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a review was opened. Immutable.
 *
 * @param source what came upon it
 * @param likelihood how likely it is that they are one person, or null where nobody computed it
 * @param reasons the reasons, the weightiest first
 */
public record Suspicion(Source source, @Nullable Likelihood likelihood, List<Reason> reasons) {
  /** A capture that spoke of somebody who cannot be told from others. */
  public static final Suspicion OF_CAPTURE = new Suspicion(Source.CAPTURE, null, List.of());

  /** What came upon it. */
  public enum Source {
    /** A capture at a till. */
    CAPTURE,
    /** Somebody who shares a contact point with somebody else of a name that may be the same. */
    CANDIDATES,
    /** A scan of the file. */
    SCAN
  }

  /** Copies the list. */
  public Suspicion {
    reasons = List.copyOf(reasons);
  }
}
