/** What must never be kept: payment card numbers typed where they do not belong. */
@NullMarked
package io.comptoir.crm.domain.privacy;

import org.jspecify.annotations.NullMarked;
