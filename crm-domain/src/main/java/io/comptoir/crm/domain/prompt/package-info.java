/** The one question proposed for a checkout. */
@NullMarked
package io.comptoir.crm.domain.prompt;

import org.jspecify.annotations.NullMarked;
