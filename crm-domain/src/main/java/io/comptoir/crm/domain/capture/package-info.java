/** What the till sends at one checkout. */
@NullMarked
package io.comptoir.crm.domain.capture;

import org.jspecify.annotations.NullMarked;
