/** The server itself, and what every call shares: limits, request ids, pages, versions and preferences. */
@NullMarked
package io.comptoir.crm.adapter.rest.http;

import org.jspecify.annotations.NullMarked;
