package io.comptoir.crm.application.port.in;

/**
 * The answer of an operation that may have been executed before. Immutable.
 *
 * @param value what it answers
 * @param replayed whether it had been executed before
 * @param <T> what it answers
 */
public record Done<T>(T value, boolean replayed) {}
