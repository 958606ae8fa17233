/** Who is this: the decision whether a capture speaks of a customer the house already knows. */
@NullMarked
package io.comptoir.crm.domain.recognition;

import org.jspecify.annotations.NullMarked;
