/**
 * Moves a whole customer file from one engine to the other: table by table in batches that commit together with their
 * mark, so that a broken-off move goes on where it was, and compared row by row before the target becomes a customer file.
 */
@NullMarked
package io.comptoir.crm.adapter.persistence.transfer;

import org.jspecify.annotations.NullMarked;
