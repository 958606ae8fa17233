package io.comptoir.crm.application.policy;

/**
 * What a scan for duplicates may do by itself. Immutable.
 *
 * @param mostMerges how many pairs that are certainly one person one scan may merge; 0 for none
 */
public record DuplicatePolicy(int mostMerges) {
  /** However it is set, one scan merges no more: a wrong setting cannot merge the whole file. */
  public static final int MOST = 10_000;

  /** People decide everything. */
  public static final DuplicatePolicy ASK = new DuplicatePolicy(0);

  /** Refuses what is not from 0 to {@link #MOST}. */
  public DuplicatePolicy {
    if (mostMerges < 0 || mostMerges > MOST) {
      throw new IllegalArgumentException("A scan merges from 0 to " + MOST + " pairs by itself");
    }
  }
}
