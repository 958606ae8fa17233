/** One command that builds a customer file of a given size, measures the program beside its limits, and reports. */
@NullMarked
package io.comptoir.crm.bench;

import org.jspecify.annotations.NullMarked;
