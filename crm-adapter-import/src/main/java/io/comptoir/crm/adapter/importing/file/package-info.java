/** Reads a file of lines, gzipped or not, and gathers those of one receipt, however far apart, in bounded memory. */
@NullMarked
package io.comptoir.crm.adapter.importing.file;

import org.jspecify.annotations.NullMarked;
