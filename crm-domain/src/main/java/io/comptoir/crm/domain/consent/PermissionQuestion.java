package io.comptoir.crm.domain.consent;

import java.time.Instant;

/**
 * May we contact this person? Immutable.
 *
 * @param purpose what for
 * @param channel by which way
 * @param at when; earlier for the rules of then, but a refusal known today counts all the same
 */
public record PermissionQuestion(Purpose purpose, Channel channel, Instant at) {}
