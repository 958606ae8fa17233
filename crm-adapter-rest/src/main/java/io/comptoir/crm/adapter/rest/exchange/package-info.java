/** One request and its answer as the logs see it: its id, its route and its key, never its content. */
@NullMarked
package io.comptoir.crm.adapter.rest.exchange;

import org.jspecify.annotations.NullMarked;
