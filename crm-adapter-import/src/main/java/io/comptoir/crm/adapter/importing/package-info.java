/** Takes in files of receipts through the same conversation as a till. */
@NullMarked
package io.comptoir.crm.adapter.importing;

import org.jspecify.annotations.NullMarked;
