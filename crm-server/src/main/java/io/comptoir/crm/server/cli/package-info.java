/**
 * The one tool of the shop's technician: {@code crm}. Commands read what was typed, hand it to the few interfaces that
 * the composition root implements, and say in one line what came of it.
 */
@NullMarked
package io.comptoir.crm.server.cli;

import org.jspecify.annotations.NullMarked;
