/** What operators look at: health and metrics. */
@NullMarked
package io.comptoir.crm.adapter.rest.operation;

import org.jspecify.annotations.NullMarked;
