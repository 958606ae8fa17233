/** The repositories in SQL, over JDBI: what every engine shares. */
@NullMarked
package io.comptoir.crm.adapter.persistence.jdbi;

import org.jspecify.annotations.NullMarked;
