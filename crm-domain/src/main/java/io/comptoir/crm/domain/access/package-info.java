/** Who may do what: keys of tills and offices, their roles and their stores. The text of a key is never kept. */
@NullMarked
package io.comptoir.crm.domain.access;

import org.jspecify.annotations.NullMarked;
