/** The tables of each engine: numbered migrations, and the versions this program can read. */
@NullMarked
package io.comptoir.crm.adapter.persistence.schema;

import org.jspecify.annotations.NullMarked;
