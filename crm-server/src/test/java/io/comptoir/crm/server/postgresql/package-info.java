/** The program on PostgreSQL, a real one that the tests start. */
@NullMarked
package io.comptoir.crm.server.postgresql;

import org.jspecify.annotations.NullMarked;
