/** The log of the program: to standard error, one line per event, without personal data at any level. */
@NullMarked
package io.comptoir.crm.server.log;

import org.jspecify.annotations.NullMarked;
