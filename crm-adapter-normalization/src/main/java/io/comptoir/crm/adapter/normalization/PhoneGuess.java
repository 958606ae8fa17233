package io.comptoir.crm.adapter.normalization;

import io.comptoir.crm.domain.customer.PhoneRepair;

/**
 * What somebody may have meant.
 *
 * @param text how it should have been typed
 * @param repair what would be wrong with what was
 */
record PhoneGuess(String text, PhoneRepair repair) {}
