/** What tills send at checkouts: one by one with an answer for the advisor, or queued, many at once, with ids alone. */
@NullMarked
package io.comptoir.crm.adapter.rest.capture;

import org.jspecify.annotations.NullMarked;
