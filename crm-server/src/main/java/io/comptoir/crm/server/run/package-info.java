/** A server from its configuration: the file opened, the keys made, the doors open, and all of it closed in order. */
@NullMarked
package io.comptoir.crm.server.run;

import org.jspecify.annotations.NullMarked;
