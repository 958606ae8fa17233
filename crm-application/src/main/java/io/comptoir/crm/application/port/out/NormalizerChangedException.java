package io.comptoir.crm.application.port.out;

/**
 * Says that the keys of a file were made by another normaliser than the one it is opened with: people would not be
 * recognised. They have to be made anew first.
 */
public final class NormalizerChangedException extends RuntimeException {
  /** The stable code of this failure. */
  public static final String CODE = "NORMALIZER_CHANGED";

  private static final long serialVersionUID = 1L;

  private final String madeBy;
  private final String opening;

  private NormalizerChangedException(String message, String madeBy, String opening) {
    super(CODE + ": " + message);
    this.madeBy = madeBy;
    this.opening = opening;
  }

  /** Says so of keys that are of one normaliser, or on their way to another. */
  public static NormalizerChangedException of(RecognitionKeys.Maker maker, String opening) {
    String what =
        maker.becoming() == null
            ? "the keys of this customer file were made by " + maker.madeBy() + ", and this program makes them by " + opening
            : "the keys of this customer file are being made anew, and that was broken off";
    return new NormalizerChangedException(what + ": stop its servers and run 'crm reindex'", maker.madeBy(), opening);
  }

  /** The id of the normaliser that made the keys. */
  public String madeBy() {
    return madeBy;
  }

  /** The id of the normaliser that the file was to be opened with. */
  public String opening() {
    return opening;
  }
}
