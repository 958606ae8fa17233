package io.comptoir.crm.domain.integrity;

/**
 * The first entry of the chain of hashes that is not as it was written. Immutable.
 *
 * @param seq the number of its change
 * @param type the type of the change as it is stored, or an empty text when no such change is there
 * @param what what is wrong with it
 */
public record FirstFault(long seq, String type, Flaw what) {}
