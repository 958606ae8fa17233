package io.comptoir.crm.adapter.importing;

import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import java.nio.file.Path;

/**
 * What to import.
 *
 * @param file the receipt lines, gzipped or not
 * @param mapping what they mean
 * @param report where to write what was taken, what was not, and why
 * @param dryRun whether to store nothing
 */
public record ImportJob(Path file, ReceiptMapping mapping, Path report, boolean dryRun) {}
