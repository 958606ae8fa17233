/** The engine of a house: a PostgreSQL on which several servers write at the same time. */
@NullMarked
package io.comptoir.crm.adapter.persistence.postgresql;

import org.jspecify.annotations.NullMarked;
