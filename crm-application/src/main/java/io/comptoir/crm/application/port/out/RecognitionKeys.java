package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.customer.Rekeying;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which people are recognised and found, as a whole: folded names, phones and e-mail addresses. A file says
 * which normaliser made them, and has them made anew when another one is to read it.
 *
 * <p>Facts stay what they are: a decision names the contact point that it was said for, and is understood to speak of what
 * that is now; the chain of hashes covers the same as before. Nothing is told to the feed.
 */
public interface RecognitionKeys {
  /** Whose the keys are; empty as long as nobody has said so. */
  Optional<Maker> maker();

  /** Says whose the keys are that will be made, unless somebody said so before. */
  void begin(String normalizer);

  /**
   * Begins to make all keys anew for another normaliser: from here on they are neither the old one's nor the new one's,
   * until {@link #makeNext} has answered that it is done. Goes on where it was when it began for the same one before.
   */
  void beginAnew(String normalizer);

  /**
   * Makes some keys anew, in an order of its own. A unit of work may do it as often as it likes: the next one goes on where
   * the last one that was committed came to. It is finished when nobody began.
   *
   * <p>Contact points that have one key now are one contact point of each of their customers, and one in reviews and
   * suppressions. What its storage keeps of the old key, only decisions name.
   *
   * @param rules how keys are made now; the same until it is done
   * @param most about how many rows are looked at
   */
  Progress makeNext(Rekeying rules, int most);

  /**
   * Whose the keys of a file are. Immutable.
   *
   * @param madeBy the id of the normaliser that made them
   * @param becoming the id of the normaliser for which they are being made anew; null when they are not
   */
  record Maker(String madeBy, @Nullable String becoming) {
    /** Whether everything was made by this normaliser. */
    public boolean is(String normalizer) {
      return becoming == null && madeBy.equals(normalizer);
    }
  }

  /**
   * How far it is. Immutable.
   *
   * @param done how many rows were looked at
   * @param of of about how many
   * @param finished whether all keys are the new normaliser's
   */
  record Progress(long done, long of, boolean finished) {}
}
