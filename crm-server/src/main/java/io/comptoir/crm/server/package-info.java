/** The program: one page of wiring, and the entry point of the command line. */
@NullMarked
package io.comptoir.crm.server;

import org.jspecify.annotations.NullMarked;
