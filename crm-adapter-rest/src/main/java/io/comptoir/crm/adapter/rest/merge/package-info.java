/** Merges of customers, shown before they are made, and undone. */
@NullMarked
package io.comptoir.crm.adapter.rest.merge;

import org.jspecify.annotations.NullMarked;
