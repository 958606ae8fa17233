package io.comptoir.crm.adapter.rest.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * How something that is done by itself every so often went the last time.
 *
 * @param job what it is called, from a list of our own
 * @param lastDone when it was done; empty when it never was
 * @param well whether it went well and found nothing wrong; empty while nobody knows
 */
public record JobFigures(String job, Optional<Instant> lastDone, Optional<Boolean> well) {}
