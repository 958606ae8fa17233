/** Backups that the server makes by itself: when one is due, where it goes, and which old ones it takes away. */
@NullMarked
package io.comptoir.crm.server.backup;

import org.jspecify.annotations.NullMarked;
