/** Files beside a database: for their owner's eyes only, and on the disk before anything relies on them. */
@NullMarked
package io.comptoir.crm.adapter.persistence.files;

import org.jspecify.annotations.NullMarked;
