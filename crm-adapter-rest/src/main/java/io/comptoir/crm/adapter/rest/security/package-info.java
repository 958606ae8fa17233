/** Who is calling and what that allows: keys, roles, read tokens and budgets. */
@NullMarked
package io.comptoir.crm.adapter.rest.security;

import org.jspecify.annotations.NullMarked;
