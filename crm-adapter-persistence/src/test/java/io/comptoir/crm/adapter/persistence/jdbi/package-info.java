/** How statements make their way to a database far away. */
@NullMarked
package io.comptoir.crm.adapter.persistence.jdbi;

import org.jspecify.annotations.NullMarked;
