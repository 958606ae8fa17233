/** The chain of hashes over the facts, made of salted commitments so that an erasure leaves it valid. */
@NullMarked
package io.comptoir.crm.domain.integrity;

import org.jspecify.annotations.NullMarked;
