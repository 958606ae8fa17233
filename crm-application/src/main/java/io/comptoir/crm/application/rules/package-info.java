/** The data the product ships and a house may replace by its own. */
@NullMarked
package io.comptoir.crm.application.rules;

import org.jspecify.annotations.NullMarked;
