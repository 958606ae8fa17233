package io.comptoir.crm.application.port.out;

/**
 * A fact's place in the chain of hashes.
 *
 * @param change the engine's number of the change it stands at
 * @param seal what binds it there
 */
public record Chained(long change, Seal seal) {}
