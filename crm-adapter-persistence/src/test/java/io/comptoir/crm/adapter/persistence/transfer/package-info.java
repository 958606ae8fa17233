/** Whole customer files on their way between the engines, broken off and damaged. */
@NullMarked
package io.comptoir.crm.adapter.persistence.transfer;

import org.jspecify.annotations.NullMarked;
