/** The clock, the ids and the randomness of the machine it runs on: what an embedder gets without asking. */
@NullMarked
package io.comptoir.crm.application.system;

import org.jspecify.annotations.NullMarked;
