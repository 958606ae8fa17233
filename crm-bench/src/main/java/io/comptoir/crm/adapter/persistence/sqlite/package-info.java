/** Variants of the SQLite engine that only a measurement may use. */
@NullMarked
package io.comptoir.crm.adapter.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
