/**
 * The customer file in memory: what the ports say, as simply as it can be said. Other engines answer like this one.
 *
 * <p>All rows stand in sorted trees that are never changed: a unit of work puts new trees in place of old ones on a
 * copy of the house, and the copy counts once the unit is through. A failed unit is forgotten, and a reader keeps what
 * it has seen.
 */
@NullMarked
package io.comptoir.crm.application.memory;

import org.jspecify.annotations.NullMarked;
