/** Sets of people and of names with the truth beside them, and what is found of it. */
@NullMarked
package io.comptoir.crm.bench.matching;

import org.jspecify.annotations.NullMarked;
