/** The servers that are measured: the program itself, and what it is held against. Each runs in a process of its own. */
@NullMarked
package io.comptoir.crm.bench.opponent;

import org.jspecify.annotations.NullMarked;
