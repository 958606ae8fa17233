/** Writes down and counts what became of every line. */
@NullMarked
package io.comptoir.crm.adapter.importing.report;

import org.jspecify.annotations.NullMarked;
