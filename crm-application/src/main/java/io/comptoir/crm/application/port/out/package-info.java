/** What the customer file needs from the world outside: tools and collections, each behind a port. */
@NullMarked
package io.comptoir.crm.application.port.out;

import org.jspecify.annotations.NullMarked;
