/** Who is the same person as whom: what two descriptions say about it, and how likely that makes it. */
@NullMarked
package io.comptoir.crm.domain.matching;

import org.jspecify.annotations.NullMarked;
