/**
 * The use cases of the customer file behind one facade: {@code Comptoir} builds them over a storage and a normaliser, and
 * everything else here is its own affair.
 */
@NullMarked
package io.comptoir.crm.application;

import org.jspecify.annotations.NullMarked;
