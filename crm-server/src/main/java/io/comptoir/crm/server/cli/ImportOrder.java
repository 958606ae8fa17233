package io.comptoir.crm.server.cli;

import java.nio.file.Path;

/**
 * What to import.
 *
 * @param file the receipts, one line each line, gzipped or not; readable
 * @param mapping the properties file that says which column is what; readable
 * @param report where to write what was taken, what was not, and why
 * @param dryRun whether to store nothing
 */
public record ImportOrder(Path file, Path mapping, Path report, boolean dryRun) {}
