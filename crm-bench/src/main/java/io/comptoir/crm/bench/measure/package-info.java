/** Measurements in pairs, what they measure, and the figures that come of them. */
@NullMarked
package io.comptoir.crm.bench.measure;

import org.jspecify.annotations.NullMarked;
