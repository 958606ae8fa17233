/**
 * A shop day in virtual time: several tills, a network that loses and repeats, and a server whose commits fail and that
 * falls over, all drawn from one seed, so that what goes wrong goes wrong again.
 */
@NullMarked
package io.comptoir.crm.testkit.simulation;

import org.jspecify.annotations.NullMarked;
