/** Finding people by a name as it is typed: unfinished, in any order of its words, mistyped. */
@NullMarked
package io.comptoir.crm.domain.search;

import org.jspecify.annotations.NullMarked;
