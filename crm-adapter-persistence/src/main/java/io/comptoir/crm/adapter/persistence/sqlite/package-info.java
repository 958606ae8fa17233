/** The engine of one shop: a SQLite file with one writer and several readers. */
@NullMarked
package io.comptoir.crm.adapter.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
