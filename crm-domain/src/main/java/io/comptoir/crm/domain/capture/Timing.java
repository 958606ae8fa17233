package io.comptoir.crm.domain.capture;

import org.jspecify.annotations.Nullable;

/**
 * How long a checkout took. Immutable; nothing is negative.
 *
 * @param identifyMillis milliseconds until it was known who stands there
 * @param captureMillis milliseconds spent on typing what is new
 * @param checkoutMillis milliseconds of the whole checkout
 * @param queueLength how many people waited
 */
public record Timing(
    @Nullable Long identifyMillis,
    @Nullable Long captureMillis,
    @Nullable Long checkoutMillis,
    @Nullable Integer queueLength) {
  /** A day: no checkout lasts longer. */
  public static final long MAX_MILLIS = 86_400_000L;
}
