/** Changes: what every write leaves behind for its followers. */
@NullMarked
package io.comptoir.crm.domain.feed;

import org.jspecify.annotations.NullMarked;
