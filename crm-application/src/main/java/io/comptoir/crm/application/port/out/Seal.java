package io.comptoir.crm.application.port.out;

/**
 * What binds a fact into the chain of hashes. Its arrays are never changed after it was made.
 *
 * @param salt 16 random bytes, deleted with the personal values when these are erased
 * @param commitment SHA-256 over the salt and {@link io.comptoir.crm.domain.integrity.FactContent#personalText} in UTF-8;
 *     stays after an erasure
 * @param hash SHA-256 over {@link io.comptoir.crm.domain.integrity.FactContent#openText} in UTF-8, given the commitment
 */
// The arrays are compared by nobody: a seal is written once and read by the verifier alone.
@SuppressWarnings("ArrayRecordComponent")
public record Seal(byte[] salt, byte[] commitment, byte[] hash) {}
