/** Generated people and what they did in the shops of a made-up house, and the customer file that is built of them. */
@NullMarked
package io.comptoir.crm.bench.data;

import org.jspecify.annotations.NullMarked;
