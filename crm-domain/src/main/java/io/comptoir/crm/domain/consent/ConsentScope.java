package io.comptoir.crm.domain.consent;

import org.jspecify.annotations.Nullable;

/**
 * What a decision is about. Immutable.
 *
 * @param purpose the purpose; null for every purpose, when a restriction did not say which in readable words
 * @param channel the channel; null for every channel, likewise
 */
public record ConsentScope(@Nullable Purpose purpose, @Nullable Channel channel) {
  /** Everything: what a restriction may mean of which nothing can be read. */
  public static final ConsentScope EVERYTHING = new ConsentScope(null, null);

  /** Whether it speaks of this purpose and channel. */
  public boolean covers(Purpose asked, Channel by) {
    return (purpose == null || purpose == asked) && (channel == null || channel == by);
  }

  /** Whether purpose and channel are both known. */
  public boolean exact() {
    return purpose != null && channel != null;
  }
}
