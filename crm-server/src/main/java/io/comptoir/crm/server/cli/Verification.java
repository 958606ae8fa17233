package io.comptoir.crm.server.cli;

import io.comptoir.crm.domain.integrity.IntegrityReport;
import java.util.Optional;

/**
 * What came out of checking a file.
 *
 * @param chain what the chain of hashes says
 * @param damage what the engine found wrong with its own file; empty when nothing, or when the chain is broken already
 */
public record Verification(IntegrityReport chain, Optional<String> damage) {}
