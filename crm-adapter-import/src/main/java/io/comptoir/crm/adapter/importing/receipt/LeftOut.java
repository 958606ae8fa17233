package io.comptoir.crm.adapter.importing.receipt;

import io.comptoir.crm.adapter.importing.file.RawLine;

/**
 * A line that goes into no receipt.
 *
 * @param line the line
 * @param why the reason
 */
public record LeftOut(RawLine line, NotTaken why) {}
