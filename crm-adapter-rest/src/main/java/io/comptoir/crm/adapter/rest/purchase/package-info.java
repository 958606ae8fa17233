/** Receipts as facts, and whose they are. */
@NullMarked
package io.comptoir.crm.adapter.rest.purchase;

import org.jspecify.annotations.NullMarked;
