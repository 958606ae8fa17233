package io.comptoir.crm.adapter.rest.security;

import java.time.Duration;

/**
 * How much of the customer file a till may look at. An advisor at a busy till serves some forty customers an hour and
 * mistypes a few; someone who copies the file needs thousands.
 *
 * @param misses look-ups without a match in {@code missWindow}, for each advisor
 * @param missWindow the time over which misses are given back
 * @param customers different customers read in {@code customerWindow}, for each advisor
 * @param customerWindow the time over which reads are given back
 * @param advisorsPerKey how many advisors' worth one key has in all, whatever advisors it names
 */
public record ReadLimits(
    int misses, Duration missWindow, int customers, Duration customerWindow, int advisorsPerKey) {
  /** 60 misses a minute, 300 customers an hour, four advisors at a till. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(60, Duration.ofMinutes(1), 300, Duration.ofHours(1), 4);
}
