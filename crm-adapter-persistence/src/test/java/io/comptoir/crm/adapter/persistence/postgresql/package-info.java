/** PostgreSQL, started by the tests themselves. */
@NullMarked
package io.comptoir.crm.adapter.persistence.postgresql;

import org.jspecify.annotations.NullMarked;
