/** Stores and the wordings shown to customers. */
@NullMarked
package io.comptoir.crm.adapter.rest.house;

import org.jspecify.annotations.NullMarked;
