/** Finds out which of many descriptions are of one person, on all cores and with the same answer in any order. */
@NullMarked
package io.comptoir.crm.application.duplicates;

import org.jspecify.annotations.NullMarked;
